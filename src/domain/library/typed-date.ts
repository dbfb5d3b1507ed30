/** A day as people type it. */

const forms = /^\s*(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?\s*$/;

/** `2026-01-28` from 「2026年1月28日」, 2026.1.28 and the like; null when it is no day of the calendar. */
export function isoDateOf(words: string): string | null {
  const [, year = '', month = '', day = ''] = forms.exec(words) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = year !== '' && date.getUTCMonth() === Number(month) - 1;
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
