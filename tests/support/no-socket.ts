/** Stands in for the browser's WebSocket where something on the way allows no connection. */
import { WebSocket } from 'ws';

export class NoSocket {
  readonly OPEN = WebSocket.OPEN;
  readonly readyState = WebSocket.CONNECTING;
}
