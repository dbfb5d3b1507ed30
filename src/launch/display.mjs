/** What a window can be shown on. `npm start` runs this unbuilt. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A screen to show a window on, as far as that can be told from outside. */
export function hasDisplay(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return true;
  const socket = env['XDG_RUNTIME_DIR'] && env['WAYLAND_DISPLAY'];
  return Boolean(env['DISPLAY'] || (socket && isThere(join(env['XDG_RUNTIME_DIR'] ?? '', socket))));
}

function isThere(/** @type {string} */ path) {
  return Boolean(statSync(path, { throwIfNoEntry: false }));
}

/** Chromium refuses to sandbox itself for root on Linux. */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
