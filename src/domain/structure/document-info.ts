/** What a document says of itself, in its title block first and in its opening words where that is silent. */

import { bareOccasion, dateIn, meetingIn } from './occasion.ts';
import { placeIn } from './place-name.ts';
import { namedYears, plannedYear } from './planned-year.ts';
import { reportKind } from './report-kind.ts';
import { nameAlone, speakerIn } from './speaker.ts';
import type { DocumentInfo } from './structure.ts';
import { wholeTitle } from './title-block.ts';
import { unspaced } from './unspaced.ts';

export interface InfoClues {
  /** The lines of the title block. */
  readonly title: readonly string[];
  readonly occasion: readonly string[];
  readonly speaker: readonly string[];
  /** The lines between the title and the text, and the first ones of the text. */
  readonly opening: readonly string[];
  readonly headings: readonly string[];
  /** What the file says of itself. */
  readonly fileTitle: string | null;
}

export function documentInfo(clues: InfoClues): DocumentInfo {
  const said = wholeTitle(clues.title.map(unspaced));
  const title = said ?? emptyToNull(clues.fileTitle);
  const occasion = emptyToNull(bareOccasion(clues.occasion.join('')));
  const meeting = meetingIn(occasion ?? '') ?? meetingIn(title ?? '');
  const speaker = speakerOf(clues.speaker);
  const date = occasion === null ? null : dateIn(occasion);
  const kind = reportKind([title ?? '', clues.occasion.join('')], clues.opening);
  return {
    title,
    kind,
    place: placeIn({ meeting, title, speaker: clues.speaker.join(''), opening: clues.opening }),
    year: kind === 'five-year-plan' ? null : (yearOf(title, date, clues.headings) ?? lastYear(occasion)),
    meeting,
    occasion,
    date: date ?? openingDate(clues.opening),
    speaker,
  };
}

function speakerOf(lines: readonly string[]): string | null {
  const whole = lines.join('');
  return speakerIn(whole) ?? nameAlone(lines.at(-1) ?? '');
}

/** 「（2026年1月20日）」 under a title. */
function openingDate(opening: readonly string[]): string | null {
  const line = opening.find((text) => text.length <= 40 && /^[（(]?[—\s]*[\d一二].{3,}日[）)]?/.test(text));
  return line === undefined ? null : dateIn(line);
}

function yearOf(title: string | null, date: string | null, headings: readonly string[]): number | null {
  const inTitle = namedYears(title ?? '');
  if (inTitle.length > 0) return Math.max(...inTitle);
  const next = plannedYear(headings);
  if (date === null) return next;
  const [year = 0, month = 0] = date.split('-').map(Number);
  // A report of December already speaks for the year to come.
  return month >= 11 && next === year + 1 ? next : year;
}

/** Of an occasion whose day is not said. */
function lastYear(occasion: string | null): number | null {
  return namedYears(occasion ?? '').at(-1) ?? null;
}

function emptyToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
