/** From bookmark to bookmark, in reading order; each is read out. */
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Bookmark } from '../../domain/notes/note.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { showToast } from '../ui/toasts.ts';
import { beginningOf } from './beginning-of.ts';

export interface BookmarkSteps {
  /** `from` is the line to begin at, unless the bookmark that was gone to last is still in view. */
  readonly step: (by: 1 | -1, from: string | null) => void;
  /** What a screen reader is to say of the bookmark that was gone to. */
  readonly heard: string;
}

/** `bookmarks` are in reading order; `go` shows the beginning of a line. */
export function useBookmarkSteps(
  report: Report,
  bookmarks: readonly Bookmark[],
  reader: RefObject<ReaderHandle | null>,
  isInView: (line: string) => boolean,
  go: (line: string) => void,
): BookmarkSteps {
  const { t } = useTranslation();
  const [heard, setHeard] = useState('');
  const last = useRef<string | null>(null);
  const step = (by: 1 | -1, from: string | null) => {
    const begin = last.current !== null && isInView(last.current) ? last.current : from;
    const at = bookmarkBeside(report, bookmarks, by, begin);
    const line = bookmarks[at]?.line;
    if (line === undefined) {
      showToast(by > 0 ? t('bookmarks.noNext') : t('bookmarks.noPrevious'));
      return;
    }
    last.current = line;
    go(line);
    reader.current?.elementOf(line)?.focus({ preventScroll: true });
    const place = shortPlace(line);
    const words = beginningOf(report, line);
    setHeard(t('bookmarks.heard', { at: at + 1, count: bookmarks.length, place, words }));
  };
  return { step, heard };
}

/** Index of the first bookmark below a line, or of the last above it; -1 where there is none. */
export function bookmarkBeside(
  report: Report,
  bookmarks: readonly Bookmark[],
  by: 1 | -1,
  from: string | null,
): number {
  const index = indexLines(report);
  const begin = index.get(from ?? '') ?? -1;
  const isBeside = ({ line }: Bookmark) => {
    const at = index.get(line);
    return at !== undefined && (by > 0 ? at > begin : at < begin);
  };
  return by > 0 ? bookmarks.findIndex(isBeside) : bookmarks.findLastIndex(isBeside);
}
