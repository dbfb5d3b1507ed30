/** Where the browser edition lives: one fixed origin, because the notes belong to an origin and a new one has none. */

export const host = '127.0.0.1';
export const usualPort = 17666;

export function originAt(port: number): string {
  return `http://${host}:${port}`;
}

/** The port after `--port`, the usual one without it, null when it is none. */
export function portFrom(args: readonly string[]): number | null {
  const at = args.indexOf('--port');
  if (at === -1) return usualPort;
  const port = Number(args[at + 1]);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}
