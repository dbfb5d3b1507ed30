/** Grants the page the few permissions that it uses, and refuses all others. */
import { session } from 'electron';
import { appOrigin } from '../bridge.ts';
import { isOwnAddress } from './addresses.ts';

/** To copy a quotation, to keep the notes from being evicted, to read on the whole screen, and to keep it awake. */
const granted: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'persistent-storage',
  'fullscreen',
  'screen-wake-lock',
]);

export function setUpPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => {
    decide(granted.has(permission) && isOwnAddress(requestingUrl ?? ''));
  });
  defaultSession.setPermissionCheckHandler(
    // Electron gives the origin with and without a slash at its end.
    (_contents, permission, origin) => granted.has(permission) && origin.replace(/\/$/, '') === appOrigin,
  );
}
