/** Names the file that notes are taken away in. */
import type { Report } from '../../domain/report/report.ts';

/** Of the documents that something was made of; empty when they are of several. */
export function meetingOf(made: readonly { readonly report: string }[], reports: readonly Report[]): string {
  const used = new Set(made.map(({ report }) => report));
  const meetings = new Set(reports.filter(({ id }) => used.has(id)).map(({ meeting }) => meeting));
  const [meeting = ''] = meetings.size === 1 ? meetings : [];
  return meeting;
}

/** `moment` is ISO 8601; the day is that of the user's own zone. */
export function datedName(words: string, moment: string, extension: string): string {
  const date = new Date(moment);
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${words}-${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}.${extension}`;
}
