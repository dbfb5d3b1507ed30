/** The calendar of what is kept, in the time zone of whoever looks. */
import { binDays } from './kept.ts';

export interface Day<Item> {
  /** `2026-01-20`. */
  readonly date: string;
  readonly items: readonly Item[];
}

/** Items of one day that follow each other stand together; their order stays. */
export function groupByDay<Item>(items: readonly Item[], momentOf: (item: Item) => string): Day<Item>[] {
  const days: { date: string; items: Item[] }[] = [];
  for (const item of items) {
    const date = localDate(momentOf(item));
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}

export function localDate(iso: string): string {
  const date = new Date(iso);
  return [`${date.getFullYear()}`, two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** `20260120-1432`, for the name of a file. */
export function fileMoment(iso: string): string {
  const date = new Date(iso);
  return `${localDate(iso).replaceAll('-', '')}-${two(date.getHours())}${two(date.getMinutes())}`;
}

/** In whole days, the one that has begun included: how long what was removed at `stamp` can still be taken back. */
export function daysLeft(stamp: string, now: string): number {
  const day = 24 * 60 * 60 * 1000;
  return Math.min(binDays, Math.max(0, Math.ceil(binDays - (Date.parse(now) - Date.parse(stamp)) / day)));
}

function two(number: number): string {
  return `${number}`.padStart(2, '0');
}
