/** SHA-256, by the Web Crypto that page, worker and command line all have. */
import { type Report, shownText } from '../domain/report/report.ts';

/** In lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const versions = new WeakMap<Report, Promise<string>>();

/** SHA-256 of a report's shown text: what a note says it was made on. */
export function versionOf(report: Report): Promise<string> {
  const known = versions.get(report) ?? sha256(new TextEncoder().encode(shownText(report)));
  versions.set(report, known);
  return known;
}
