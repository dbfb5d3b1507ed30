/** Mouse, finger and selection on the text: what was pointed at decides which bar or remark appears. */
import {
  lazy,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useState,
} from 'react';
import { indexLines, type TextRange, wholeLine } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Line, Mark, Report } from '../../domain/report/report.ts';
import { NotesHere } from '../reader/NotesHere.tsx';
import { type NotePlaces, notesAt } from '../reader/note-places.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { SelectionBar } from '../reader/SelectionBar.tsx';
import { placeAtPoint } from '../reader/text-dom.ts';
import { useTextSelection } from '../reader/use-text-selection.ts';
import { loadMarkNote } from './later-reading.ts';
import { loadWhenIdle } from './load-when-idle.ts';
import type { Explaining } from './use-explaining.tsx';
import type { Figures } from './use-figures.tsx';
import { useHovering } from './use-hovering.ts';
import type { Choice, Marking } from './use-marking.ts';

const MarkNote = lazy(async () => ({ default: (await loadMarkNote()).MarkNote }));

export interface PointingInput {
  readonly report: Report;
  readonly reader: RefObject<ReaderHandle | null>;
  readonly notes: readonly Note[];
  readonly places: NotePlaces;
  readonly marking: Marking;
  readonly explaining: Explaining;
  readonly figures: Figures;
  /** Shows the beginning of a line. */
  readonly onGo: (line: string) => void;
  readonly onProof: () => void;
  /** Puts the carried note that is being placed on what is chosen; null while none is. */
  readonly onPlace: ((range: TextRange) => void) | null;
}

interface Remark {
  readonly line: Line;
  readonly marks: readonly Mark[];
  readonly around: DOMRect;
}

export function usePointing(input: PointingInput): {
  readonly handlers: object;
  readonly overlay: ReactNode;
} {
  const { report, reader, notes, places, marking } = input;
  const index = indexLines(report);
  const [remark, setRemark] = useState<Remark | null>(null);
  const lineOf = (id: string | undefined) => report.lines[index.get(id ?? '') ?? -1];

  useEffect(() => loadWhenIdle([loadMarkNote]), []);
  const getRoot = useCallback(() => reader.current?.scroller ?? null, [reader]);
  useTextSelection(getRoot, (range) => {
    const selection = getSelection();
    if (range && selection) {
      const around = selection.getRangeAt(0).getBoundingClientRect();
      marking.choose({ range, note: null, around, isFocused: false });
    } else if (marking.choice && marking.choice.note === null && !isWhole(marking.choice.range, lineOf)) {
      marking.choose(null);
    }
  });

  const onClick = (event: PointerEvent) => {
    if (!(event.target instanceof Element)) return;
    const target = event.target.closest<HTMLElement>('[data-number], [data-remark], [data-gap]');
    const line = lineOf(target?.dataset['number'] ?? target?.dataset['remark'] ?? target?.dataset['gap']);
    if (target && line) {
      getSelection()?.removeAllRanges();
      if (target.dataset['number'] === undefined) {
        setRemark({ line, marks: line.marks, around: target.getBoundingClientRect() });
      } else {
        marking.choose({
          range: wholeLine(line),
          note: null,
          around: target.getBoundingClientRect(),
          isFocused: false,
        });
      }
      return;
    }
    if (!getSelection()?.isCollapsed) return;
    const place = event.target.closest('[data-words]') ? placeAtPoint(event.clientX, event.clientY) : null;
    const around = new DOMRect(event.clientX, event.clientY - 14, 0, 28);
    const [note] = place ? notesAt(places, place) : [];
    if (place && note) {
      marking.activate(note.id);
      marking.choose({ range: note.anchor, note: note.id, place, around, isFocused: false });
      return;
    }
    if (place && input.explaining.openAt(place, around)) {
      marking.choose(null);
      return;
    }
    const marked = lineOf(place?.line);
    const at = place?.offset ?? -1;
    const marks = marked?.marks.filter((mark) => mark.from <= at && at < mark.to) ?? [];
    if (marked && marks.length > 0) setRemark({ line: marked, marks, around });
    else if (place) input.figures.openAt(place);
    marking.choose(null);
  };

  const { choice, choose } = marking;
  useFollowingBar(reader, choice, choose);

  const onPointerDown = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    if (remark) setRemark(null);
    input.explaining.close();
    input.figures.close();
  };

  const onPointerMove = useHovering(reader, notes, places);
  const under = choice?.place ? notesAt(places, choice.place) : [];
  const chosen = notes.find((note) => note.id === choice?.note) ?? null;
  const overlay =
    choice || remark ? (
      <>
        {choice ? (
          <SelectionBar
            around={choice.around}
            isFocused={choice.isFocused}
            chosen={chosen}
            head={
              choice.note !== null && under.length > 1 ? (
                <NotesHere
                  notes={under}
                  chosen={choice.note}
                  onChoose={(note) => {
                    marking.activate(note.id);
                    choose({ ...choice, range: note.anchor, note: note.id, isFocused: false });
                  }}
                />
              ) : null
            }
            onLinks={
              choice.note === null && isWhole(choice.range, lineOf)
                ? () => {
                    choose(null);
                    input.figures.openLinks(choice.range.start.line);
                  }
                : null
            }
            onPlace={input.onPlace && (() => input.onPlace?.(choice.range))}
            isBookmarked={
              reader.current?.elementOf(choice.range.start.line)?.querySelector('[data-bookmarked="true"]') !=
              null
            }
            onColour={(colour) => void marking.colour(colour)}
            onStance={(stance) => void marking.stance(stance)}
            onNote={() => void marking.write()}
            onBookmark={() => marking.bookmark()}
            onCopy={() => void marking.copy()}
            onDelete={() => marking.remove()}
          />
        ) : null}
        {remark ? (
          <Suspense>
            <MarkNote
              {...remark}
              onGo={(id) => {
                setRemark(null);
                input.onGo(id);
              }}
              onProof={() => {
                setRemark(null);
                input.onProof();
              }}
              onClose={() => setRemark(null)}
            />
          </Suspense>
        ) : null}
      </>
    ) : null;
  return { handlers: { onClick, onPointerDown, onPointerMove }, overlay };
}

/** The bar goes with the words that it is about, and away when they leave the view. */
function useFollowingBar(
  reader: RefObject<ReaderHandle | null>,
  choice: Choice | null,
  choose: (choice: Choice | null) => void,
): void {
  useEffect(() => {
    const scroller = reader.current?.scroller;
    if (!choice || !scroller) return;
    const began = scroller.scrollTop;
    const { around } = choice;
    const follow = () => {
      const moved = new DOMRect(around.x, around.y + began - scroller.scrollTop, around.width, around.height);
      const view = scroller.getBoundingClientRect();
      const isInView = moved.bottom > view.top && moved.top < view.bottom;
      choose(isInView ? { ...choice, around: moved, isFocused: false } : null);
    };
    scroller.addEventListener('scroll', follow, { passive: true, once: true });
    return () => scroller.removeEventListener('scroll', follow);
  }, [reader, choice, choose]);
}

function isWhole(range: TextRange, lineOf: (id: string) => Line | undefined): boolean {
  const line = lineOf(range.start.line);
  return (
    range.start.offset === 0 && range.end.line === range.start.line && range.end.offset === line?.text.length
  );
}
