/** One note or bookmark as the W3C's Web Annotations have it, in what Thorium and EPUB Annotations share. */

import { authorOf } from '../domain/interchange/author-of.ts';
import { withoutHalves } from '../domain/interchange/code-points.ts';
import { toUrn } from '../domain/interchange/foreign-ids.ts';
import { tagsWithStance } from '../domain/interchange/stance-tags.ts';
import { indexLines, locateAnchor, type TextRange, wholeLine } from '../domain/notes/anchor.ts';
import type { Bookmark, Note } from '../domain/notes/note.ts';
import { flattenOutline, type Report, sectionIdOf } from '../domain/report/report.ts';
import { cutIntoParts } from './epub-parts.ts';
import { type EpubPlace, packageFolder } from './epub-places.ts';

export type PlaceInEpub = (range: TextRange) => EpubPlace | null;

export interface AnnotationTarget {
  readonly source: string;
  readonly selector: readonly object[];
}

/** A note whose words stand nowhere here is on the first page, and known by its quotation alone. */
export function targetOfNote(report: Report, { anchor }: Note, placeAt: PlaceInEpub): AnnotationTarget {
  const range = locateAnchor(report, anchor, indexLines(report));
  const place = range && placeAt(range);
  if (place) return targetAt(place);
  return {
    source: `${packageFolder}${cutIntoParts(report)[0]?.file ?? ''}`,
    selector: [quoteSelector(anchor.quote)],
  };
}

/** Null for a line that the report does not have. */
export function targetOfBookmark(
  report: Report,
  { line }: Bookmark,
  placeAt: PlaceInEpub,
): AnnotationTarget | null {
  const found = report.lines[indexLines(report).get(line) ?? -1];
  const place = found && placeAt(wholeLine(found));
  return place ? targetAt(place) : null;
}

/** One selector that resists change, one that is precise; readers that find several places take the last. */
function targetAt({ href, element, within, inBody, quote }: EpubPlace): AnnotationTarget {
  const css = { type: 'CssSelector', value: `#${element.replaceAll('.', '\\.')}` };
  const position = (range: object) => ({ type: 'TextPositionSelector', ...range });
  if (within !== null) {
    return { source: href, selector: [quoteSelector(quote), { ...css, refinedBy: position(within) }] };
  }
  return { source: href, selector: inBody === null ? [css] : [quoteSelector(quote), position(inBody)] };
}

function quoteSelector({ exact, prefix, suffix }: EpubPlace['quote']): object {
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: withoutHalves(prefix),
    suffix: withoutHalves(suffix),
  };
}

/** Empty where the user of this computer made it. */
export function creatorOf(note: Note): object {
  const author = authorOf(note);
  return author === null ? {} : { creator: { id: toUrn(author.id), type: 'Person', name: author.name } };
}

export function tagsOf(note: Note): string[] {
  return tagsWithStance(note.stance, note.tags);
}

/** Titles of the sections around a line, from the outermost. */
export function headingsOf(report: Report, line: string): { readonly level: number; readonly txt: string }[] {
  const found = report.lines[indexLines(report).get(line) ?? -1];
  const section = found ? sectionIdOf(found) : null;
  if (section === null) return [];
  return flattenOutline(report.outline)
    .filter(({ id }) => section === id || section.startsWith(`${id}.`))
    .map(({ level, title }) => ({ level, txt: title }));
}
