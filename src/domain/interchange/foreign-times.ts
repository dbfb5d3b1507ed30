/** Dates as tables of notes have them, in several forms. */

/** No time is written in more; of a cell full of spaces each would be tried with each. */
const longest = 64;

/**
 * ISO 8601 in UTC, with milliseconds; null where it is no time. A time without a zone is in that of the reader, whose
 * `offset` from UTC is in minutes. Read are: ISO 8601 (also with a space, and without seconds), 2026年1月20日 16:30,
 * 2026/1/20, seconds or milliseconds since 1970, and days since 1900 as spreadsheets store them.
 */
export function readTime(given: string, offset: number): string | null {
  const text = given.trim();
  if (text.length > longest) return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return readNumber(Number(text), offset);
  const found = written.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = found;
  const given_ = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = given_;
  const time = Date.UTC(y, mo - 1, d, h, mi, s, Number(fraction.slice(0, 3).padEnd(3, '0')));
  const back = new Date(time);
  // 2026-02-31 would become another day.
  if (back.getUTCMonth() !== mo - 1 || back.getUTCDate() !== d || h > 23 || mi > 59 || s > 59) return null;
  return inUtc(time - (readZone(zone) ?? offset) * 60_000);
}

/** As `2026-01-20 16:30:05.000 +08:00`: a time that people can read and of which nothing is lost. */
export function writeTime(iso: string, offset: number): string {
  const shown = new Date(new Date(iso).getTime() + offset * 60_000).toISOString();
  const minutes = Math.abs(offset);
  const two = (value: number) => `${Math.floor(value)}`.padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  return `${shown.slice(0, 10)} ${shown.slice(11, 23)} ${zone}`;
}

const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:\.(\d{1,9}))?)?[秒分]?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** In minutes; null where none is given. */
function readZone(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** Spreadsheets count days from the end of 1899; 1970 is their day 25569. */
function readNumber(value: number, offset: number): string | null {
  if (value >= 1e11 && value < 1e13) return inUtc(value);
  if (value >= 1e8 && value < 1e11) return inUtc(value * 1000);
  if (value >= 20_000 && value < 100_000) return inUtc((value - 25_569) * 86_400_000 - offset * 60_000);
  return null;
}

/** A moment that nothing can be later than would win over every change. */
function inUtc(time: number): string | null {
  const date = new Date(Math.round(time));
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  return /^\d{4}-/.test(iso) && iso < '2200' ? iso : null;
}
