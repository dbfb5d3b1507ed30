/** The reading page: contents, text and notes side by side, and all that is done with them. */
import { Download, HelpCircle, List, MessageSquareText, Search, Type } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import { indexLines } from '../../domain/notes/anchor.ts';
import { countNotes } from '../../domain/notes/count.ts';
import { filterNotes, isFilterEmpty, keepAllNotes } from '../../domain/notes/filter.ts';
import type { Note } from '../../domain/notes/note.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import { flattenOutline, type Report, sectionIdOf } from '../../domain/report/report.ts';
import { openLink } from '../desktop/index.ts';
import type { Library } from '../library/bundled.ts';
import { MarginNotes } from '../notes/MarginNotes.tsx';
import type { NoteActions } from '../notes/NoteCard.tsx';
import { NotesList } from '../notes/NotesList.tsx';
import { NotesPanel, type NotesView } from '../notes/NotesPanel.tsx';
import { editNote } from '../notes/notebook.ts';
import { Contents } from '../reader/Contents.tsx';
import { FindBar } from '../reader/FindBar.tsx';
import { joinSpans, type LineRange, markSpans, noteSpans, rangeSpans } from '../reader/paint-spans.ts';
import { Reader, type ReaderHandle, type ReaderLayout } from '../reader/Reader.tsx';
import { useFind } from '../reader/use-find.ts';
import type { PlaceInView } from '../reader/use-reading-place.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useBookmarks, useNotes } from '../storage/live.ts';
import { keepPlace } from '../storage/places.ts';
import { changeSettings } from '../storage/settings.ts';
import { Dialogs } from './Dialogs.tsx';
import { listEntries } from './list-entries.ts';
import styles from './Page.module.css';
import { ReadFoot } from './ReadFoot.tsx';
import { SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { bookmarkedLines, bookmarkIds, useMarking } from './use-marking.ts';
import { usePointing } from './use-pointing.tsx';
import { useReadingKeys } from './use-reading-keys.ts';
import { useStart } from './use-start.ts';

export interface ReadPageProps {
  readonly library: Library;
  readonly report: Report;
  /** The line or section that the address names. */
  readonly line: string | null;
}

export function ReadPage({ library, report, line }: ReadPageProps) {
  const { t } = useTranslation();
  const settings = useSettings();
  const width = useLayoutWidth(settings.scale);
  const reader = useRef<ReaderHandle>(null);
  const index = useMemo(() => indexLines(report), [report]);
  const allNotes = useNotes();
  const allBookmarks = useBookmarks();
  const notes = useMemo(
    () =>
      orderNotes(
        report,
        (allNotes ?? []).filter((note) => note.report === report.id),
      ),
    [report, allNotes],
  );
  const bookmarks = useMemo(
    () =>
      orderBookmarks(
        report,
        (allBookmarks ?? []).filter((bookmark) => bookmark.report === report.id),
      ),
    [report, allBookmarks],
  );
  const { name: dialog, file, open: setDialog } = useDialog();
  const [filter, setFilter] = useState(keepAllNotes);
  const [view, setView] = useState<NotesView>('level');
  const [drawer, setDrawer] = useState<'contents' | 'notes' | null>(null);
  const [place, setPlace] = useState<PlaceInView | null>(null);
  const marking = useMarking(report, notes, bookmarks);

  const start = useStart(report, line, reader);
  const go = useCallback((id: string, isFlashed = true) => reader.current?.goTo(id, null, isFlashed), []);
  const showMatch = useCallback((match: LineRange) => reader.current?.showWords(match), []);
  const find = useFind(report, () => place?.line ?? null, showMatch);

  const isNotesDrawer = width !== 'wide';
  const isContentsDrawer = width === 'narrow';
  const isNotesOpen = isNotesDrawer ? drawer === 'notes' : settings.isNotesOpen;
  const isContentsOpen = isContentsDrawer ? drawer === 'contents' : settings.isContentsOpen;
  const toggleNotes = () =>
    isNotesDrawer
      ? setDrawer(drawer === 'notes' ? null : 'notes')
      : changeSettings({ isNotesOpen: !settings.isNotesOpen });
  const toggleContents = () =>
    isContentsDrawer
      ? setDrawer(drawer === 'contents' ? null : 'contents')
      : changeSettings({ isContentsOpen: !settings.isContentsOpen });
  const { edited } = marking;
  useEffect(() => {
    if (!edited) return;
    if (isNotesDrawer) setDrawer('notes');
    else changeSettings({ isNotesOpen: true });
  }, [edited, isNotesDrawer]);

  const sections = useMemo(
    () => flattenOutline(report.outline).filter((section) => section.heading !== null),
    [report],
  );
  const currentLine = place ? report.lines[index.get(place.line) ?? 0] : undefined;
  const currentSection = currentLine ? sectionIdOf(currentLine) : null;
  const sectionAt = sections.findIndex((section) => section.id === currentSection);
  const goToSection = (step: 1 | -1) => {
    const target = sections[sectionAt + step];
    if (target) go(target.id, false);
    else if (step < 0) go('title', false);
  };

  const here = () => place?.line ?? null;
  const caret = useReadingKeys({
    report,
    reader,
    marking,
    here,
    isBlocked: dialog !== null,
    onSection: goToSection,
    onContents: toggleContents,
    onNotes: toggleNotes,
  });
  const pointing = usePointing({ report, reader, index, notes, marking, onProof: () => setDialog('proof') });
  const onCommand = (command: MenuCommand) => {
    if (command === 'find') find.open();
    else if (command === 'contents') toggleContents();
    else if (command === 'notes') toggleNotes();
    else return false;
    return true;
  };
  useAppKeys({ dialog, onDialog: setDialog, onCommand });

  const shown = useMemo(() => filterNotes(notes, filter, bookmarkIds(bookmarks)), [notes, bookmarks, filter]);
  const marks = useMemo(() => markSpans(report), [report]);
  const noted = useMemo(
    () => noteSpans(report, index, notes, marking.active),
    [report, index, notes, marking.active],
  );
  const found = useMemo(
    () => rangeSpans(find.matches, (at) => (at === find.current ? 'find-current' : 'find')),
    [find.matches, find.current],
  );
  const caretSpan = useMemo(
    () =>
      rangeSpans(
        caret ? [{ line: caret.line, from: caret.to, to: caret.to + 1 }] : [],
        () => 'keyboard-caret',
      ),
    [caret],
  );
  const paint = useMemo(() => joinSpans([marks, noted, found, caretSpan]), [marks, noted, found, caretSpan]);
  const bookmarked = useMemo(() => bookmarkedLines(bookmarks), [bookmarks]);
  const counts = useMemo(() => countNotes(report, notes), [report, notes]);
  const knownTags = useMemo(
    () => [...new Set((allNotes ?? []).flatMap((note) => note.tags))].sort(),
    [allNotes],
  );
  const scopes = useMemo(
    () => [
      ...(isFilterEmpty(filter)
        ? []
        : [{ name: 'shown' as const, notes: shown, bookmarks: filter.bookmarked ? bookmarks : [] }]),
      { name: 'report' as const, notes, bookmarks },
      { name: 'all' as const, notes: allNotes ?? [], bookmarks: allBookmarks ?? [] },
    ],
    [filter, shown, notes, bookmarks, allNotes, allBookmarks],
  );

  const actions: NoteActions = {
    onGo: (note: Note) => {
      marking.activate(note.id);
      go(note.anchor.start.line);
      if (isNotesDrawer) setDrawer(null);
    },
    onEdit: (note) => marking.edit(note?.id ?? null),
    onChange: editNote,
    onDelete: (note) => marking.remove(note),
    onLink: (url) => void openLink(url),
  };
  const isList = view === 'list' || isNotesDrawer || !isFilterEmpty(filter);
  const aside = (layout: ReaderLayout) =>
    isNotesOpen ? (
      <NotesPanel
        total={notes.length}
        shown={shown.length}
        view={isList ? 'list' : 'level'}
        isDrawer={isNotesDrawer}
        filter={filter}
        tags={knownTags}
        onView={(next) => {
          setView(next);
          if (next === 'level') setFilter(keepAllNotes);
        }}
        onFilter={setFilter}
        onClose={() => setDrawer(null)}
        onExport={() => setDialog('export')}
      >
        {isList ? (
          <NotesList
            entries={listEntries(report, index, shown, bookmarks, filter)}
            active={marking.active}
            edited={marking.edited}
            knownTags={knownTags}
            actions={actions}
            onGoToLine={(id) => go(id)}
          />
        ) : (
          <MarginNotes
            notes={notesNear(shown, index, layout.near, marking.active, place?.line ?? '')}
            topOf={layout.topOf}
            version={layout.version}
            active={marking.active}
            edited={marking.edited}
            knownTags={knownTags}
            actions={actions}
          />
        )}
      </NotesPanel>
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
    <div className={styles['page']} data-width={width}>
      <TopBar trail={[report.meeting, report.name]}>
        <TopBarButton
          label={t('top.contents')}
          icon={<List aria-hidden />}
          hint="T"
          isPressed={isContentsOpen}
          onClick={toggleContents}
        />
        <TopBarButton label={t('top.find')} icon={<Search aria-hidden />} hint="Ctrl F" onClick={find.open} />
        <TopBarButton
          label={t('top.notes')}
          icon={<MessageSquareText aria-hidden />}
          hint="M"
          count={notes.length}
          isPressed={isNotesOpen}
          onClick={toggleNotes}
        />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          hint="Ctrl ,"
          onClick={() => setDialog('settings')}
        />
        <TopBarButton
          label={t('top.export')}
          icon={<Download aria-hidden />}
          hint="Ctrl E"
          onClick={() => setDialog('export')}
        />
        <TopBarButton
          label={t('top.shortcuts')}
          icon={<HelpCircle aria-hidden />}
          hint="?"
          onClick={() => setDialog('shortcuts')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <div className={styles['body']}>
        {isContentsOpen ? (
          <div className={styles['contents']} data-drawer={isContentsDrawer}>
            <Contents
              report={report}
              current={currentSection}
              counts={counts}
              progress={place?.progress ?? 0}
              onGo={(id) => {
                go(id, false);
                if (isContentsDrawer) setDrawer(null);
              }}
            />
          </div>
        ) : null}
        {isContentsDrawer && drawer === 'contents' ? (
          <button
            type="button"
            className={styles['shade']}
            aria-label={t('common.close')}
            onClick={() => setDrawer(null)}
          />
        ) : null}
        <div className={styles['middle']} {...pointing.handlers}>
          {find.isOpen ? (
            <FindBar
              asked={find.asked}
              query={find.query}
              count={find.matches.length}
              current={find.current}
              onQuery={find.ask}
              onStep={find.step}
              onClose={find.close}
            />
          ) : null}
          <Reader
            ref={reader}
            report={report}
            start={start}
            paint={paint}
            bookmarked={bookmarked}
            aside={aside}
            onPlace={onPlace}
            onFollow={setPlace}
            foot={
              <ReadFoot
                report={report}
                line={place?.line ?? null}
                sections={sections.length}
                sectionAt={sectionAt}
                onSection={goToSection}
                onProof={() => setDialog('proof')}
              />
            }
          />
        </div>
      </div>
      {/* A landmark, as everything else on the page stands in one. */}
      {pointing.overlay ? <section aria-label={t('bar.label')}>{pointing.overlay}</section> : null}
      <Dialogs
        open={dialog}
        library={library}
        report={report}
        scopes={scopes}
        file={file}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

/** As many cards as can be laid out at once; where more stand close together, the list has them all. */
const mostCards = 60;

/** The notes beside the lines near the view; of too many those around the active one, else around the reader's line. */
function notesNear(
  notes: readonly Note[],
  index: ReadonlyMap<string, number>,
  near: readonly [number, number],
  active: string | null,
  line: string,
): Note[] {
  const lineOf = (note: Note) => index.get(note.anchor.start.line) ?? -1;
  const found = notes.filter((note) => lineOf(note) >= near[0] && lineOf(note) < near[1]);
  if (found.length <= mostCards) return found;
  const here = index.get(line) ?? 0;
  const activeAt = found.findIndex((note) => note.id === active);
  const at = activeAt >= 0 ? activeAt : found.findIndex((note) => lineOf(note) >= here);
  const from = Math.max(0, Math.min((at < 0 ? found.length : at) - 10, found.length - mostCards));
  return found.slice(from, from + mostCards);
}
