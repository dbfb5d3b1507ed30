/** The addresses within the history, by which the browser's way back leads from a version to the list. */

export const listAddress = '#/history';
export const nowAddress = '#/history/now';
export const binAddress = '#/history/bin';

export function addressOfSnapshot(name: string): string {
  return `#/history/${encodeURIComponent(name)}`;
}
