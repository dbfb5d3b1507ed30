/** What a document says of itself, in its title block first and in its opening words where that is silent. */
import { bareOccasion, dateIn, meetingIn } from './occasion.ts';
import { placeIn } from './place-name.ts';
import { reportKind } from './report-kind.ts';
import { nameAlone, speakerIn } from './speaker.ts';
import type { DocumentInfo } from './structure.ts';
import { wholeTitle } from './title-block.ts';

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
  const said = wholeTitle(clues.title);
  const title = said ?? emptyToNull(clues.fileTitle);
  const occasion = emptyToNull(bareOccasion(clues.occasion.join('')));
  const meeting = occasion === null ? null : meetingIn(occasion);
  const speaker = speakerOf(clues.speaker);
  const date = occasion === null ? null : dateIn(occasion);
  const kind = reportKind(title, clues.opening);
  return {
    title,
    kind,
    place: placeIn({ meeting, title, speaker: clues.speaker.join(''), opening: clues.opening }),
    year: kind === 'five-year-plan' ? null : yearOf(title, date, clues.headings),
    meeting,
    occasion,
    date: date ?? (clues.occasion.length === 0 ? openingDate(clues.opening) : null),
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
  const inTitle = years(title ?? '');
  if (inTitle.length > 0) return Math.max(...inTitle);
  const planned = headings.flatMap(years).filter((year) => year < 2100);
  const next = planned.length === 0 ? null : Math.max(...planned);
  if (date === null) return next;
  const [year = 0, month = 0] = date.split('-').map(Number);
  // Reports of a December already speak for the year to come.
  return month >= 11 && next === year + 1 ? next : year;
}

function years(text: string): number[] {
  const found = text.match(/(?:19|20)\d{2}(?=年)|[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)/g) ?? [];
  return found.flatMap((words) => {
    const year = dateIn(`${words}年1月`)?.slice(0, 4);
    return year === undefined ? [] : [Number(year)];
  });
}

function emptyToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
