/** The notes beside the text: which of them are shown, in which arrangement. */
import { useMemo } from 'react';
import { indexLines, locateAnchor } from '../../domain/notes/anchor.ts';
import { listAuthors, type NoteFilter } from '../../domain/notes/filter.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import { MarginNotes } from '../notes/MarginNotes.tsx';
import type { NoteActions } from '../notes/NoteCard.tsx';
import { NotesList } from '../notes/NotesList.tsx';
import { NotesPanel, type NotesView } from '../notes/NotesPanel.tsx';
import type { ReaderLayout } from '../reader/Reader.tsx';
import { listEntries } from './list-entries.ts';
import { useFewAtATime } from './use-few-at-a-time.ts';

export interface NotesAsideProps {
  readonly report: Report;
  readonly layout: ReaderLayout;
  /** The line at the top of the view. */
  readonly here: string | null;
  readonly notes: readonly Note[];
  /** What the filter keeps. */
  readonly shown: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly filter: NoteFilter;
  readonly view: NotesView;
  readonly isDrawer: boolean;
  readonly active: string | null;
  readonly edited: string | null;
  readonly knownTags: readonly string[];
  readonly actions: NoteActions;
  readonly onView: (view: NotesView) => void;
  readonly onFilter: (filter: NoteFilter) => void;
  readonly onClose: () => void;
  readonly onExport: () => void;
  /** Begins a speech with what is shown. */
  readonly onPrepare: () => void;
  readonly onGoToLine: (line: string) => void;
}

export function NotesAside(props: NotesAsideProps) {
  const { report, notes, shown, bookmarks, filter, layout, here, active, edited, knownTags, actions } = props;
  const entries = useMemo(
    () => (props.view === 'list' ? listEntries(report, shown, bookmarks, filter) : []),
    [props.view, report, shown, bookmarks, filter],
  );
  const authors = useMemo(() => listAuthors(notes), [notes]);
  const placeOf = useMemo(() => {
    const index = indexLines(report);
    return ({ anchor }: Note) =>
      locateAnchor(report, anchor, index) ? shortPlace(anchor.start.line, anchor.end.line) : null;
  }, [report]);
  const [first, end] = layout.near;
  const found = useMemo(
    () => notesBetween(report, shown, first, end, edited),
    [report, shown, first, end, edited],
  );
  const near = useMemo(() => aroundReader(report, found, here, active), [report, found, here, active]);
  const drawn = useFewAtATime(near, [active, edited]);
  const common = { active, edited, knownTags, placeOf, actions };
  return (
    <NotesPanel
      total={notes.length}
      shown={shown.length}
      view={props.view}
      isDrawer={props.isDrawer}
      filter={filter}
      tags={knownTags}
      authors={authors}
      onView={props.onView}
      onFilter={props.onFilter}
      onClose={props.onClose}
      onExport={props.onExport}
      onPrepare={props.onPrepare}
    >
      {props.view === 'list' ? (
        <NotesList {...common} entries={entries} onGoToLine={props.onGoToLine} />
      ) : (
        <MarginNotes
          {...common}
          notes={drawn}
          further={found.length - near.length}
          topOf={layout.topOf}
          version={layout.version}
          onList={() => props.onView('list')}
        />
      )}
    </NotesPanel>
  );
}

/** As many cards as can be laid out at once; where more stand close together, it is said that the list has them all. */
const mostCards = 60;

/** The notes that begin in these lines; one that is being written stays, wherever is read. */
function notesBetween(
  report: Report,
  shown: readonly Note[],
  first: number,
  end: number,
  edited: string | null,
): readonly Note[] {
  const index = indexLines(report);
  return shown.filter((note) => {
    // One whose line is gone stands at the beginning.
    const line = index.get(note.anchor.start.line) ?? 0;
    return note.id === edited || (line >= first && line < end);
  });
}

/** Of too many notes those around the active one, else around the reader's line. */
function aroundReader(
  report: Report,
  found: readonly Note[],
  here: string | null,
  active: string | null,
): readonly Note[] {
  if (found.length <= mostCards) return found;
  const index = indexLines(report);
  const hereLine = index.get(here ?? '') ?? 0;
  const activeAt = found.findIndex((note) => note.id === active);
  const at =
    activeAt >= 0
      ? activeAt
      : found.findIndex((note) => (index.get(note.anchor.start.line) ?? 0) >= hereLine);
  const from = Math.max(0, Math.min((at < 0 ? found.length : at) - 10, found.length - mostCards));
  return found.slice(from, from + mostCards);
}
