/** Finding in the document that is read: the box, the marks beside the text and the list, and the way back from them. */
import { type ReactNode, type RefObject, Suspense, useCallback, useRef, useState } from 'react';
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import { FindBar } from '../reader/FindBar.tsx';
import type { FoundInText } from '../reader/found-in-text.ts';
import type { LineRange } from '../reader/paint-spans.ts';
import { queryOfWords } from '../reader/query-of-words.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { type ReadingSpot, readingSpot } from '../reader/reading-spot.ts';
import { rangeOfSelection } from '../reader/text-dom.ts';
import { useFind } from '../reader/use-find.ts';
import { listRecentSearches, rememberSearch } from '../storage/recent-searches.ts';
import { LaterFindList, LaterFindMarks } from './later-finding.ts';
import { searching } from './searching.ts';
import { useFindKeys } from './use-find-keys.ts';
import { useFoundWords } from './use-found-words.ts';

export interface FindingAsked {
  readonly report: Report;
  readonly reader: RefObject<ReaderHandle | null>;
  /** The section that is read now. */
  readonly section: string | null;
  /** Whether the list lies over the text. */
  readonly isListOver: boolean;
  /** Whether something lies over the page. */
  readonly isBlocked: boolean;
  /** Is told of a line before the text goes there. */
  readonly onLeave: (line: string) => void;
  readonly onOpen: () => void;
}

export interface Finding {
  readonly found: FoundInText;
  readonly current: number;
  /** Looks for the words that are selected, if they are in one line. */
  readonly open: () => void;
  readonly closeList: () => void;
  /** Over the text. */
  readonly overlay: ReactNode;
  /** In place of the contents; null while it is closed. */
  readonly list: ReactNode;
}

interface Before {
  readonly spot: ReadingSpot | null;
  readonly focus: Element | null;
}

const nowhere: Before = { spot: null, focus: null };

export function useFinding({ report, reader, ...asked }: FindingAsked): Finding {
  const { onOpen, onLeave } = asked;
  const showWords = useCallback(
    (part: LineRange) => {
      onLeave(part.line);
      reader.current?.showWords(part);
    },
    [reader, onLeave],
  );
  const find = useFind(report, searching, showWords);
  const [isListOpen, setListOpen] = useState(false);
  const [listAsked, setListAsked] = useState(0);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const before = useRef(nowhere);

  const { isOpen, open: openFind, close: closeFind } = find;
  const open = useCallback(() => {
    const handle = reader.current;
    const words = selectedWords(report, handle);
    if (!isOpen) {
      before.current = { spot: readingSpot(handle), focus: document.activeElement };
      void listRecentSearches().then(setRecent);
    }
    if (words) {
      getSelection()?.removeAllRanges();
      onOpen();
    }
    const line = report.lines[indexLines(report).get(handle?.lineInView() ?? '') ?? 0];
    openFind(words?.from ?? line?.start ?? 0, words?.query ?? null);
  }, [report, reader, isOpen, openFind, onOpen]);

  useFoundWords(report.id, ({ line, offset, typed }) => {
    const found = report.lines[indexLines(report).get(line) ?? 0];
    before.current = nowhere;
    openFind((found?.start ?? 0) + offset, typed);
  });

  const remembered = useRef('');
  const remember = () => {
    const words = find.answered.trim();
    // Steps follow each other fast.
    if (find.found.count === 0 || words === remembered.current) return;
    remembered.current = words;
    void rememberSearch(words);
  };
  const leave = (focus: Element | null) => {
    remember();
    closeFind();
    setListOpen(false);
    const isThere = focus instanceof HTMLElement && focus.isConnected && focus !== document.body;
    (isThere ? focus : reader.current?.scroller)?.focus({ preventScroll: true });
    before.current = nowhere;
  };
  const goBack = () => {
    const { spot, focus } = before.current;
    leave(focus);
    if (spot) reader.current?.goTo(spot.line, spot.ratio, false);
  };
  const stayAt = (line: string) => {
    remember();
    setListOpen(false);
    before.current = nowhere;
    reader.current?.elementOf(line)?.focus({ preventScroll: true });
  };
  const step = (by: 1 | -1) => {
    remember();
    find.step(by);
  };
  useFindKeys({
    isBlocked: asked.isBlocked,
    onStep: (by) => {
      if (!isOpen) open();
      else step(by);
    },
  });

  const typeOn = (type: (query: string) => void) => (query: string) => {
    // The focus stays where it is typed.
    setListAsked(0);
    type(query);
  };
  const { found, current } = find;
  return {
    found,
    current,
    open,
    closeList: () => setListOpen(false),
    overlay: isOpen ? (
      <>
        <FindBar
          find={{ ...find, step, ask: typeOn(find.ask), type: typeOn(find.type) }}
          recent={recent}
          isListOpen={isListOpen}
          onList={(isToOpen) => {
            setListOpen(isToOpen);
            setListAsked(0);
          }}
          onEnterList={() => {
            setListOpen(true);
            setListAsked(listAsked + 1);
          }}
          onClose={() => leave(null)}
          onReturn={goBack}
        />
        <Suspense>
          <LaterFindMarks
            report={report}
            reader={reader}
            found={found}
            current={current}
            onShow={find.show}
          />
        </Suspense>
      </>
    ) : null,
    list:
      isOpen && isListOpen ? (
        <Suspense>
          <LaterFindList
            report={report}
            searching={searching}
            find={find}
            section={asked.section}
            asked={listAsked}
            isOver={asked.isListOver}
            onLine={(line) => reader.current?.goTo(line, null, false)}
            onGo={stayAt}
            onClose={() => {
              setListOpen(false);
              // Back to the box, whatever is selected in the text.
              openFind(0, null);
            }}
            onReturn={goBack}
          />
        </Suspense>
      ) : null,
  };
}

/** What is selected within one line, and where it begins in the shown text. */
function selectedWords(
  report: Report,
  reader: ReaderHandle | null,
): { readonly from: number; readonly query: string } | null {
  const range = reader?.scroller ? rangeOfSelection(reader.scroller, getSelection()) : null;
  if (!range || range.start.line !== range.end.line) return null;
  const line = report.lines[indexLines(report).get(range.start.line) ?? -1];
  const query = queryOfWords(line?.text.slice(range.start.offset, range.end.offset) ?? '');
  return line && query !== null ? { from: line.start + range.start.offset, query } : null;
}
