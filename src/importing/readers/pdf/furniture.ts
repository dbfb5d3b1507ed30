/** Finds what stands on every page around the text: running heads, feet and page numbers. */

import { textOf } from '../line-writer.ts';
import { runsOf, type Segment } from './rows.ts';

export interface PageRows {
  readonly height: number;
  readonly rows: readonly (readonly Segment[])[];
}

/** At the top and at the foot, of the page's height. */
const margin = 0.13;
const mostRows = 2;
const fewestPages = 3;
const pageNumber =
  /^[-—–─~·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页)?[-—–─~·•\s]*$/;

/** The indices of the rows of each page. */
export function furnitureOf(pages: readonly PageRows[]): readonly ReadonlySet<number>[] {
  const counts = new Map<string, number>();
  const keys = pages.map((page) => candidatesOf(page).map((index) => ({ index, key: keyOf(page, index) })));
  for (const page of keys) {
    for (const key of new Set(page.map((each) => each.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return keys.map(
    (page) =>
      new Set(
        page
          .filter(({ key }) => pageNumber.test(key.slice(1)) || (counts.get(key) ?? 0) >= fewestPages)
          .map(({ index }) => index),
      ),
  );
}

function candidatesOf({ rows, height }: PageRows): number[] {
  const yOf = (index: number) => rows[index]?.[0]?.y ?? height / 2;
  const indices = rows.map((_, index) => index);
  const top = indices.slice(0, mostRows).filter((index) => yOf(index) < height * margin);
  const foot = indices.slice(-mostRows).filter((index) => yOf(index) > height * (1 - margin));
  return [...new Set([...top, ...foot])];
}

/** The same on all pages, whatever their numbers. */
function keyOf({ rows, height }: PageRows, index: number): string {
  const row = rows[index] ?? [];
  const place = (row[0]?.y ?? 0) < height / 2 ? 't' : 'f';
  const text = textOf(runsOf(row, ' ')).trim();
  return place + (pageNumber.test(text) ? text : text.replace(/\d+/g, '#'));
}
