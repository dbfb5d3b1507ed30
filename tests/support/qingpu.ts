/** The bundled meeting, opened as the app opens it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Bundle, openBundle } from '../../src/importing/bundle.ts';

const folder = new URL('../../resources/reports/qingpu-2026/', import.meta.url);

export const sourceBytes = readFileSync(new URL('source.txt', folder));
export const arrangementText = readFileSync(new URL('arrangement.json', folder), 'utf8');

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function openQingpu(): Bundle {
  const bundle = openBundle(sourceBytes, sha256(sourceBytes), arrangementText);
  if (!bundle.ok) throw new Error(`the bundled meeting does not open: ${bundle.error.code}`);
  return bundle.value;
}
