/** The shelf, with what was read and noted. */
import { Download, FilePlus2, HelpCircle, History, Mic, Type, Upload, Users } from 'lucide-react';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  arrangeShelves,
  entriesOfReports,
  entryOfDocument,
  type ShelfEntry,
  type ShelfView,
} from '../../domain/library/shelves.ts';
import type { RemovedRevisions } from '../../domain/library/versions.ts';
import { placeOf } from '../../domain/prepare/citation.ts';
import { isPageAlone } from '../desktop/edition.ts';
import type { Library } from '../library/bundled.ts';
import { Shelf } from '../library/Shelf.tsx';
import { ShelfTools } from '../library/ShelfTools.tsx';
import { useSettings } from '../settings/use-settings.ts';
import {
  useBookmarks,
  useLibraryDocuments,
  useNotes,
  usePlaces,
  useRemovedRevisions,
} from '../storage/live.ts';
import type { ReadingPlace } from '../storage/places.ts';
import { changeSettings } from '../storage/settings.ts';
import { bringIn } from './bring-in.ts';
import { Dialogs } from './Dialogs.tsx';
import { repairFromJournal } from './keep-safe.ts';
import { LaterAloneBars, LaterAloneCard } from './later-alone.ts';
import { LaterDocumentActions } from './later-document-actions.ts';
import { LaterWelcome } from './later-help.ts';
import { loadWhenIdle } from './load-when-idle.ts';
import { MoreActions } from './MoreActions.tsx';
import styles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { SearchButton } from './SearchButton.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { usePastedDocument } from './use-pasted-document.ts';
import { sayVersion } from './use-versions.ts';
import { useWaiting } from './use-waiting.ts';
import { WaitingFiles } from './WaitingFiles.tsx';

const excerptLength = 34;
const noneRemoved: RemovedRevisions = new Map();

export interface ShelfPageProps {
  readonly library: Library;
}

export function ShelfPage({ library }: ShelfPageProps) {
  const { t } = useTranslation();
  const { scale, isWelcomed } = useSettings();
  const notes = useNotes();
  const bookmarks = useBookmarks();
  const places = usePlaces();
  const documents = useLibraryDocuments();
  const [view, setView] = useState<ShelfView>({ words: '', order: 'added', isArchivedShown: false });
  const removed = useRemovedRevisions() ?? noneRemoved;
  const waiting = useWaiting();
  const shelves = useMemo(
    () =>
      arrangeShelves(
        [...(documents ?? []).map(entryOfDocument), ...entriesOfReports(library.reports)],
        view,
        removed,
      ),
    [library, documents, view, removed],
  );
  const nameOf = useCallback(({ version }: ShelfEntry) => sayVersion(version, t), [t]);
  const menu = useCallback(
    (entry: ShelfEntry) => (
      <Suspense>
        <LaterDocumentActions entry={entry} documents={documents ?? []} bundled={library.reports} />
      </Suspense>
    ),
    [documents, library],
  );
  const describePlace = (place: ReadingPlace) => {
    const report = library.reports.find(({ id }) => id === place.report);
    const line = report?.lines.find(({ id }) => id === place.line);
    if (!report || !line) return null;
    const words = line.text.slice(0, excerptLength);
    return { where: placeOf(report, line.id), words: words.length < line.text.length ? `${words}……` : words };
  };
  // The start has the computer to itself.
  const [isSettled, setSettled] = useState(false);
  useEffect(() => loadWhenIdle([async () => setSettled(true)]), []);
  usePastedDocument();
  const width = useLayoutWidth(scale);
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const scopes = useMemo(
    () => [{ name: 'all' as const, notes: notes ?? [], bookmarks: bookmarks ?? [] }],
    [notes, bookmarks],
  );
  return (
    <div className={styles['page']} data-width={width}>
      <TopBar trail={[t('top.documents')]}>
        <SearchButton onClick={() => setDialog('search-all')} />
        <TopBarButton
          label={t('shelf.add')}
          icon={<FilePlus2 aria-hidden />}
          hint="Ctrl O"
          onClick={() => {
            location.hash = '#/import';
          }}
        />
        <TopBarButton
          label={t('top.drafts')}
          icon={<Mic aria-hidden />}
          onClick={() => {
            location.hash = '#/prepare';
          }}
        />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
        <MoreActions hasRoom={width === 'wide'}>
          <TopBarButton
            label={t('top.import')}
            icon={<Upload aria-hidden />}
            onClick={() => setDialog('import')}
          />
          {notes?.some(({ author }) => author) ? (
            <TopBarButton
              label={t('top.digest')}
              icon={<Users aria-hidden />}
              onClick={() => {
                location.hash = '#/digest';
              }}
            />
          ) : null}
          <TopBarButton
            label={t('top.export')}
            icon={<Download aria-hidden />}
            onClick={() => setDialog('export')}
          />
          <TopBarButton
            label={t('top.history')}
            icon={<History aria-hidden />}
            onClick={() => {
              location.hash = '#/history';
            }}
          />
          <TopBarButton
            label={t('top.help')}
            icon={<HelpCircle aria-hidden />}
            hint="F1"
            onClick={() => {
              location.hash = '#/help';
            }}
          />
        </MoreActions>
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <WaitingFiles />
      {isPageAlone() ? (
        <Suspense>
          <LaterAloneBars />
        </Suspense>
      ) : null}
      <main className={styles['scroll']}>
        <Shelf
          shelves={shelves}
          notes={notes}
          bookmarks={bookmarks}
          places={places}
          waiting={waiting}
          nameOf={nameOf}
          describePlace={describePlace}
          tools={
            documents && documents.length > 0 ? (
              <ShelfTools
                view={view}
                archived={documents.filter(({ isArchived }) => isArchived).length}
                onView={setView}
              />
            ) : null
          }
          menu={menu}
          onFiles={bringIn}
        />
        {isWelcomed || !isSettled || notes?.length !== 0 ? null : (
          <Suspense>
            <LaterWelcome onDone={() => changeSettings({ isWelcomed: true })} />
          </Suspense>
        )}
        {isPageAlone() ? (
          <Suspense>
            <LaterAloneCard onTakenIn={repairFromJournal} />
          </Suspense>
        ) : null}
      </main>
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={scopes}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
