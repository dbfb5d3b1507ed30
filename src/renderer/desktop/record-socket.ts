/**
 * A connection to the local server that is kept open to record on: a request for each change takes the browser longer
 * than the disk. It comes and goes by itself; while there is none, requests do the same. By it the server knows, too,
 * that there is a window.
 */

/** What is longer goes by a request, in UTF-16 units, each of which is at most three of the 256 KB that the server takes. */
const mostLength = 80_000;
/** Milliseconds after which a connection that says nothing is given up. */
const patience = 10_000;
/** Says that it is not the window that goes away (RFC 6455, 7.4.2: from 4000 on codes are one's own). */
const givenUp = 4000;
/** In milliseconds, between two attempts: something on the way may never allow a connection. */
const pause = 5000;

let socket: WebSocket | null = null;
let tried = Number.NEGATIVE_INFINITY;
/** The next attempt, while it is too soon for one. */
let later: ReturnType<typeof setTimeout> | undefined;
/** Takes the answer to what was sent last; null while nothing is waited for. */
let settle: ((answer: string | null) => void) | null = null;

/**
 * Sees to it that there will always be a connection; to be called when the server has just accepted the token. When one
 * ends, `renew` asks the server, which may be another one by then, for the token of the next.
 */
export function keepConnected(token: string, renew: () => Promise<string>): void {
  if (socket !== null) return;
  const left = tried + pause - performance.now();
  clearTimeout(later);
  if (left > 0) {
    later = setTimeout(() => keepConnected(token, renew), left);
    return;
  }
  tried = performance.now();
  const own = new WebSocket(`ws://${location.host}/journal`, ['yiyue-journal', token]);
  own.onmessage = ({ data }) => {
    if (socket === own) settle?.(String(data));
  };
  own.onclose = () => {
    if (socket === own) drop();
    connectLater(renew);
  };
  socket = own;
}

/** What the server answers; null when no connection is free, or when it ended before there was an answer. */
export function tell(body: string): Promise<string | null> {
  const own = socket;
  if (own === null || own.readyState !== own.OPEN) return Promise.resolve(null);
  if (settle !== null || body.length > mostLength) return Promise.resolve(null);
  return new Promise((resolve) => {
    const timer = setTimeout(drop, patience);
    settle = (answer) => {
      clearTimeout(timer);
      settle = null;
      resolve(answer);
    };
    own.send(body);
  });
}

function connectLater(renew: () => Promise<string>): void {
  clearTimeout(later);
  later = setTimeout(() => {
    renew()
      .then((token) => keepConnected(token, renew))
      .catch(() => connectLater(renew));
  }, pause);
}

function drop(): void {
  socket?.close(givenUp);
  socket = null;
  settle?.(null);
}
