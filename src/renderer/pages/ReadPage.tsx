/** The reading page: contents, text and notes side by side, and all that is done with them. */
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import { indexLines, type TextRange } from '../../domain/notes/anchor.ts';
import { countNotes } from '../../domain/notes/count.ts';
import { filterNotes, isFilterEmpty, keepAllNotes } from '../../domain/notes/filter.ts';
import type { Colour } from '../../domain/notes/note.ts';
import { flattenOutline, type Report, sectionIdOf } from '../../domain/report/report.ts';
import { openLink } from '../desktop/index.ts';
import type { Library } from '../library/bundled.ts';
import { MadeOn } from '../notes/made-on.ts';
import type { NoteActions } from '../notes/NoteCard.tsx';
import type { NotesView } from '../notes/NotesPanel.tsx';
import { editNote } from '../notes/notebook.ts';
import { placeNotes } from '../reader/note-places.ts';
import { Reader, type ReaderHandle, type ReaderLayout } from '../reader/Reader.tsx';
import type { PlaceInView } from '../reader/use-reading-place.ts';
import { useSettings } from '../settings/use-settings.ts';
import { keepPlace } from '../storage/places.ts';
import { ContentsColumn } from './ContentsColumn.tsx';
import { Dialogs } from './Dialogs.tsx';
import { loadBeginning } from './later-prepare.ts';
import { LaterPlacingBar, LaterVersionsSwitch } from './later-versions.ts';
import { MarkSteps } from './MarkSteps.tsx';
import { NotesAside } from './NotesAside.tsx';
import styles from './Page.module.css';
import { ReadFoot } from './ReadFoot.tsx';
import { ReadTopBar } from './ReadTopBar.tsx';
import { SaveWarning } from './SaveState.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useBookmarkSteps } from './use-bookmark-steps.ts';
import { useDialog } from './use-dialog.ts';
import { useExplaining } from './use-explaining.tsx';
import { useFigures } from './use-figures.tsx';
import { useFinding } from './use-finding.tsx';
import { useLayoutWidth } from './use-layout-width.ts';
import { useMadeOn } from './use-made-on.ts';
import { bookmarkedLines, bookmarkIds, useMarking } from './use-marking.ts';
import { useNoteSteps } from './use-note-steps.ts';
import { usePaint } from './use-paint.ts';
import { usePanels } from './use-panels.ts';
import { usePlacingHere } from './use-placing-here.ts';
import { usePointing } from './use-pointing.tsx';
import { useReadingKeys } from './use-reading-keys.ts';
import { useReportNotes } from './use-report-notes.ts';
import { useStart } from './use-start.ts';
import { useFamily } from './use-versions.ts';
import { type Step, useWay } from './use-way.ts';
import { WayButtons } from './WayButtons.tsx';

export interface ReadPageProps {
  readonly library: Library;
  readonly report: Report;
  /** What the library keeps of it; null of a bundled one. */
  readonly record?: LibraryDocument | null;
  /** The line or section that the address names. */
  readonly line: string | null;
}

export function ReadPage({ library, report, record = null, line }: ReadPageProps) {
  const { t } = useTranslation();
  const width = useLayoutWidth(useSettings().scale);
  const reader = useRef<ReaderHandle>(null);
  const { notes, bookmarks, allNotes, allBookmarks, knownTags } = useReportNotes(report);
  const { name: dialog, files, open: setDialog } = useDialog();
  const [filter, setFilter] = useState(keepAllNotes);
  const [view, setView] = useState<NotesView>('level');
  const [place, setPlace] = useState<PlaceInView | null>(null);
  const panels = usePanels(width);
  const { openNotes, closeDrawer } = panels;
  const page = useRef<HTMLDivElement>(null);
  const onMark = useCallback((range: TextRange, colour: Colour) => {
    reader.current?.paintAtOnce(range, `note-${colour}`);
    const { current } = page;
    current?.setAttribute('data-marking', '');
    return () => current?.removeAttribute('data-marking');
  }, []);
  const marking = useMarking(report, notes, bookmarks, onMark);
  const { active, edited } = marking;

  const family = useFamily(report.id, library.reports);
  const madeOn = useMadeOn(report.id, notes);
  const start = useStart(report, line, reader);
  const { leave } = useWay(report, reader, notes, place?.line ?? null);
  const go = useCallback(
    (id: string, isFlashed = true, step?: Step) => {
      leave(id, step);
      reader.current?.goTo(id, null, isFlashed);
    },
    [leave],
  );
  const isShown = useCallback((id: string) => isInView(reader.current, id), []);
  const leaveIfFar = useCallback(
    (id: string, step: Step) => isShown(id) || leave(id, step),
    [isShown, leave],
  );
  const leaveForMatch = useCallback((id: string) => void leaveIfFar(id, 'match'), [leaveIfFar]);
  const goFromContents = useCallback(
    (id: string) => {
      go(id, false);
      closeDrawer();
    },
    [go, closeDrawer],
  );
  // What keys and buttons start from: the page as it is, for what was drawn last may be behind a jump.
  const lineNow = () => reader.current?.lineInView() ?? line;

  useEffect(() => {
    if (edited) openNotes();
  }, [edited, openNotes]);
  const { edit } = marking;
  const { isNotesOpen } = panels;
  const wasNotesOpen = useRef(isNotesOpen);
  useEffect(() => {
    if (wasNotesOpen.current && !isNotesOpen) edit(null);
    wasNotesOpen.current = isNotesOpen;
  }, [isNotesOpen, edit]);

  const sections = useMemo(
    () => flattenOutline(report.outline).filter((section) => section.heading !== null),
    [report],
  );
  const here = place?.line ?? line;
  const currentSection = sectionOfLine(report, here);
  const sectionAt = sections.findIndex((section) => section.id === currentSection);
  const { choose } = marking;
  const finding = useFinding({
    report,
    reader,
    section: currentSection,
    isListOver: panels.isContentsDrawer,
    isBlocked: dialog !== null,
    onLeave: leaveForMatch,
    onOpen: useCallback(() => choose(null), [choose]),
  });
  const toggleContents = finding.list === null ? panels.toggleContents : finding.closeList;
  const goToSection = (step: 1 | -1) => {
    const now = sectionOfLine(report, lineNow());
    const target = sections[sections.findIndex((section) => section.id === now) + step];
    if (target) go(target.id, false, 'section');
    else if (step < 0) go(report.lines[0]?.id ?? '', false, 'section');
  };

  const kept = useMemo(() => filterNotes(notes, filter, bookmarkIds(bookmarks)), [notes, bookmarks, filter]);
  // A note that is being written stays in view, whatever the filter says of it.
  const shown = useMemo(() => {
    const keptIds = new Set(kept.map((note) => note.id));
    return notes.filter((note) => keptIds.has(note.id) || note.id === edited);
  }, [notes, kept, edited]);
  const places = useMemo(() => placeNotes(report, notes), [report, notes]);
  const steps = useNoteSteps(report, shown, reader, marking, (id) => leaveIfFar(id, 'note'));
  const bookmarkSteps = useBookmarkSteps(report, bookmarks, reader, isShown, (id) =>
    go(id, true, 'bookmark'),
  );
  const explaining = useExplaining(report, reader, go);
  const figures = useFigures(report, reader, go);
  const placing = usePlacingHere(report);
  const caret = useReadingKeys({
    report,
    reader,
    marking,
    here: lineNow,
    isBlocked: dialog !== null,
    placing,
    onExplain: explaining.openIn,
    onFigure: figures.openIn,
    onLinks: figures.openLinks,
    onSection: goToSection,
    onNote: steps.step,
    onBookmark: bookmarkSteps.step,
    onContents: toggleContents,
    onNotes: panels.toggleNotes,
  });
  const pointing = usePointing({
    report,
    reader,
    notes,
    places,
    marking,
    explaining,
    figures,
    onGo: go,
    onProof: () => setDialog('proof'),
    onPlace: placing?.place ?? null,
  });
  const onCommand = (command: MenuCommand) => {
    if (command === 'find') finding.open();
    else if (command === 'contents') toggleContents();
    else if (command === 'notes') panels.toggleNotes();
    else if (command === 'figures') location.hash = `#/figures/${report.id}`;
    else if (command === 'print') setDialog('print');
    else return false;
    return true;
  };
  useAppKeys({ dialog, onDialog: setDialog, onCommand });

  const activeNote = useMemo(() => notes.find(({ id }) => id === active), [notes, active]);
  const paint = usePaint(report, explaining.spans, figures.spans, places, activeNote, finding, caret);
  const bookmarked = useMemo(() => bookmarkedLines(bookmarks), [bookmarks]);
  const counts = useMemo(() => countNotes(report, notes), [report, notes]);
  const scopes = useMemo(
    () => [
      ...(isFilterEmpty(filter)
        ? []
        : [{ name: 'shown' as const, notes: kept, bookmarks: filter.bookmarked ? bookmarks : [] }]),
      { name: 'report' as const, notes, bookmarks },
      { name: 'all' as const, notes: allNotes, bookmarks: allBookmarks },
    ],
    [filter, kept, notes, bookmarks, allNotes, allBookmarks],
  );

  const { activate } = marking;
  const remove = useRef(marking.remove);
  remove.current = marking.remove;
  const actions = useMemo(
    (): NoteActions => ({
      onGo: (note) => {
        activate(note.id);
        go(note.anchor.start.line);
        closeDrawer();
      },
      onEdit: (note) => edit(note?.id ?? null),
      onChange: editNote,
      onDelete: (note) => remove.current(note),
      onLink: (url) => void openLink(url),
    }),
    [activate, edit, go, closeDrawer],
  );
  const isList = view === 'list' || panels.isNotesDrawer || !isFilterEmpty(filter);
  const aside = (layout: ReaderLayout) =>
    isNotesOpen ? (
      <MadeOn value={madeOn}>
        <NotesAside
          report={report}
          here={here}
          layout={layout}
          notes={notes}
          shown={shown}
          bookmarks={bookmarks}
          filter={filter}
          view={isList ? 'list' : 'level'}
          isDrawer={panels.isNotesDrawer}
          active={active}
          edited={edited}
          knownTags={knownTags}
          actions={actions}
          onView={(next) => {
            setView(next);
            if (next === 'level') setFilter(keepAllNotes);
          }}
          onFilter={setFilter}
          onClose={closeDrawer}
          onExport={() => setDialog('export')}
          onPrepare={() => void loadBeginning().then(({ prepareNotes }) => prepareNotes(shown, [report]))}
          onGoToLine={go}
        />
      </MadeOn>
    ) : null;

  const onPlace = useCallback(
    (next: PlaceInView) => {
      const address = `#/read/${report.id}`;
      // When the page is being left, the address is already another one's.
      if (`${location.hash}/`.startsWith(`${address}/`)) {
        history.replaceState(history.state, '', `${address}/${next.line}`);
      }
      void keepPlace({ report: report.id, ...next, visited: new Date().toISOString() }).catch(
        () => undefined,
      );
    },
    [report],
  );

  return (
    <div ref={page} className={styles['page']} data-width={width}>
      <ReadTopBar
        report={report}
        notes={notes.length}
        panels={{ ...panels, toggleContents }}
        hasRoom={width !== 'narrow'}
        versions={
          family.length > 0 ? (
            <Suspense>
              <LaterVersionsSwitch
                report={report}
                bundled={library.reports}
                family={family}
                notes={allNotes}
                lineInView={lineNow}
                isInView={isShown}
              />
            </Suspense>
          ) : null
        }
        way={
          <WayButtons
            report={report}
            lineInView={lineNow}
            onGo={(recent) => {
              leave(recent.line);
              reader.current?.goTo(recent.line, recent.ratio, true);
            }}
          />
        }
        onFind={finding.open}
        onDialog={setDialog}
      />
      {placing ? (
        <Suspense>
          <LaterPlacingBar words={placing.item.carry.words} onCancel={placing.cancel} />
        </Suspense>
      ) : null}
      <SaveWarning onExport={() => setDialog('export')} />
      <div className={styles['body']}>
        <ContentsColumn
          panels={panels}
          matches={finding.list}
          report={report}
          current={currentSection}
          counts={counts}
          progress={place?.progress ?? 0}
          onGo={goFromContents}
        />
        <div className={styles['middle']} {...pointing.handlers}>
          {finding.overlay}
          <Reader
            ref={reader}
            report={report}
            start={start}
            paint={paint}
            bookmarked={bookmarked}
            places={places}
            aside={aside}
            onPlace={onPlace}
            onFollow={setPlace}
            foot={
              <ReadFoot
                report={report}
                line={place?.line ?? null}
                sections={sections.length}
                sectionAt={sectionAt}
                marks={
                  <MarkSteps
                    notes={shown.length}
                    bookmarks={bookmarks.length}
                    onNote={(by) => steps.step(by, lineNow())}
                    onBookmark={(by) => bookmarkSteps.step(by, lineNow())}
                  />
                }
                onSection={goToSection}
                onProof={() => setDialog('proof')}
              />
            }
          />
        </div>
      </div>
      <p role="status" className={styles['heard']}>
        {steps.heard}
      </p>
      <p role="status" className={styles['heard']}>
        {bookmarkSteps.heard}
      </p>
      {/* A landmark, as everything else on the page stands in one. */}
      {pointing.overlay || explaining.overlay || figures.overlay ? (
        <section aria-label={t('bar.label')}>
          {pointing.overlay}
          {explaining.overlay}
          {figures.overlay}
        </section>
      ) : null}
      <Dialogs
        open={dialog}
        library={library}
        report={report}
        record={record}
        scopes={scopes}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

function sectionOfLine(report: Report, id: string | null): string | null {
  const line = id === null ? undefined : report.lines[indexLines(report).get(id) ?? 0];
  return line ? sectionIdOf(line) : null;
}

function isInView(reader: ReaderHandle | null, line: string): boolean {
  const box = reader?.elementOf(line)?.getBoundingClientRect();
  const view = reader?.scroller?.getBoundingClientRect();
  return box !== undefined && view !== undefined && box.bottom > view.top && box.top < view.bottom;
}
