/** What the review shows of the old text and the new one beside it. */
import { compareWords } from '../../domain/compare/compare-words.ts';
import type { Piece } from '../../domain/compare/comparison.ts';
import { lineAt } from '../../domain/notes/range-at.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { TextSpan } from '../../domain/reanchor/placement.ts';
import {
  flattenOutline,
  type Line,
  type Report,
  sectionIdOf,
  shownText,
} from '../../domain/report/report.ts';
import { sentenceAround } from '../../domain/versions/around.ts';
import { spanOfAnchor } from '../../domain/versions/carry-over.ts';
import { nearSpan } from '../../domain/versions/decide.ts';
import type { ReviewItem } from '../../domain/versions/review.ts';
import type { ReviewSide } from '../versions/ReviewPane.tsx';

export interface Sides {
  readonly old: ReviewSide;
  readonly next: ReviewSide;
  readonly pieces: readonly Piece[] | null;
}

/** Null for a report that can't be opened; `names` are those of both versions. */
export function sidesOf(
  { carry, original, copy }: ReviewItem,
  old: Report | null,
  next: Report | null,
  names: { readonly old: string; readonly next: string },
): Sides {
  const oldSpan = old && (original ? spanOfAnchor(old, original.anchor) : spanOfLine(old, carry.original));
  const newSpan = next && ((copy ? spanOfAnchor(next, copy.anchor) : null) ?? nearSpan(carry.at, next));
  const oldSide = sideOf(old, oldSpan, names.old);
  const newSide = sideOf(next, newSpan, names.next);
  const [was, is] = [oldSide.sentence?.words ?? '', newSide.sentence?.words ?? ''];
  return { old: oldSide, next: newSide, pieces: was === '' || is === '' ? null : compareWords(was, is) };
}

const texts = new WeakMap<Report, string>();

function textOf(report: Report): string {
  const text = texts.get(report) ?? shownText(report);
  texts.set(report, text);
  return text;
}

function sideOf(report: Report | null, span: TextSpan | null, version: string): ReviewSide {
  const line = report && span && (lineAt(report.lines, span.start) ?? report.lines.at(-1) ?? null);
  return {
    version,
    place: line ? shortPlace(line.id) : '',
    section: report && line ? sectionTitle(report, line) : '',
    sentence: report && span ? sentenceAround(textOf(report), span) : null,
  };
}

function sectionTitle(report: Report, line: Line): string {
  const id = sectionIdOf(line);
  return flattenOutline(report.outline).find((section) => section.id === id)?.title ?? report.name;
}

/** Of a bookmark, whose id ends with its line. */
function spanOfLine(report: Report, bookmark: string): TextSpan | null {
  const line = report.lines.find(({ id }) => bookmark === `${report.id}/${id}`);
  return line ? { start: line.start, end: line.start + line.text.length } : null;
}
