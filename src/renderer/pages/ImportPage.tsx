/** Bringing documents in: the files on the left, what was read of the chosen one beside them, nothing stored before it is said. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import { type LibraryDocument, titleOf } from '../../domain/library/document.ts';
import { type Standing, shelfOf, standingsOf } from '../../domain/library/revision.ts';
import { stageOf } from '../../domain/library/stage.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure } from '../../domain/result.ts';
import { documentOf } from '../../importing/kept-records.ts';
import { describeReadFailure } from '../../importing/readers/describe-read-failure.ts';
import { documentsOfQueue } from '../importing/documents-of-queue.ts';
import { PreviewPane } from '../importing/PreviewPane.tsx';
import { QueueList } from '../importing/QueueList.tsx';
import {
  chooseRevision,
  chooseShelf,
  chooseStage,
  editPreview,
  getQueue,
  openPreview,
  type QueuedFile,
  removeFiles,
  retryFile,
  settle,
} from '../importing/queue.ts';
import { useQueue } from '../importing/use-queue.ts';
import { AddCard } from '../library/AddCard.tsx';
import type { Library } from '../library/bundled.ts';
import { InfoFields } from '../library/InfoFields.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { useBin } from '../storage/bin.ts';
import { type AddFailure, addDocuments } from '../storage/documents.ts';
import { useLibraryDocuments } from '../storage/live.ts';
import { lostDocuments } from '../storage/open-document.ts';
import { Button } from '../ui/Button.tsx';
import { bringIn } from './bring-in.ts';
import { type CarriedImport, carryImports, isUnlike, withoutRevision } from './carry-imports.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './ImportPage.module.css';
import pageStyles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { sayStored } from './say-stored.ts';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { UnlikeDialog } from './UnlikeDialog.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { usePastedDocument } from './use-pasted-document.ts';

export default function ImportPage({ library }: { readonly library: Library | null }) {
  const { t, i18n } = useTranslation();
  const { scale } = useSettings();
  const { name: dialog, files, open: setDialog } = useDialog();
  usePastedDocument();
  const queue = useQueue();
  const documents = useLibraryDocuments() ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'storing' | AddFailure['code']>('idle');
  /** How much of the comparing with earlier versions is done, 0 to 1. */
  const [carrying, setCarrying] = useState(0);
  /** What waits to be stored until the user has said whether it is a next version. */
  const [unlike, setUnlike] = useState<readonly CarriedImport[] | null>(null);
  const bundled = library?.reports ?? none;
  const selected = queue.find(({ id }) => id === chosen) ?? queue[0] ?? null;
  const selectedId = selected?.id ?? null;
  const isReadable = selected?.state.name === 'ready' || selected?.state.name === 'reading';
  useEffect(() => openPreview(isReadable ? selectedId : null), [selectedId, isReadable]);
  // Undo means the preview's here.
  const onCommand = (command: MenuCommand) => {
    if (command !== 'undo' && command !== 'redo') return false;
    if (selectedId !== null) editPreview(selectedId, { kind: command });
    return true;
  };
  useAppKeys({ dialog, onDialog: setDialog, onCommand });

  const standings = useStandings(queue, documents, bundled);
  const wanted = queue.filter(
    ({ id, state: own }) => own.name === 'ready' && !repeated.has(standings.get(id)?.kind ?? 'new'),
  );
  const isBusy = queue.some(({ state: own }) => own.name === 'reading' || own.name === 'waiting');
  const shelves = [...new Set(documents.map(({ shelf }) => shelf))];

  const prepare = async () => {
    setState('storing');
    const ids = wanted.map(({ id }) => id);
    await settle(ids);
    const made = getQueue().filter(({ id }) => ids.includes(id));
    const now = new Date().toISOString();
    const added = documentsOfQueue(made, standings, t('importing.otherShelf'), now);
    const carried = await carryImports(added, bundled, setCarrying);
    if (carried.some(isUnlike)) setUnlike(carried);
    else await store(carried);
  };
  const store = async (carried: readonly CarriedImport[]) => {
    setUnlike(null);
    const added = carried.map((each) => each.added);
    const along = carried.flatMap(({ carrying }) => carrying?.changes ?? []);
    const stored = await addDocuments(added, undefined, along).catch(() =>
      failure({ code: 'files' } as const),
    );
    if (!stored.ok) return setState(stored.error.code);
    removeFiles(added.map(({ document }) => document.id));
    sayStored(carried, t);
    // One that broke down meanwhile stays, and says why.
    if (added.length < wanted.length || location.hash !== '#/import') return setState('idle');
    location.hash = '#/';
  };

  return (
    <div className={pageStyles['page']} data-width={useLayoutWidth(scale)}>
      <TopBar trail={[t('importing.title')]}>
        <TopBarButton
          label={t('common.back')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = '#/';
          }}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      {queue.length === 0 ? (
        <main className={styles['empty']}>
          <h1>{t('importing.title')}</h1>
          <p>{t('importing.explain')}</p>
          <AddCard onFiles={bringIn} />
        </main>
      ) : (
        <main className={styles['import']} inert={state === 'storing'}>
          <h1 className={styles['unseen']}>{t('importing.title')}</h1>
          <section className={styles['files']} aria-label={t('importing.list')}>
            <div className={styles['list']}>
              <QueueList
                queue={queue}
                standings={standings}
                selected={selectedId}
                onSelect={setChosen}
                onRemove={(id) => removeFiles([id])}
              />
            </div>
            <div className={styles['more']}>
              <AddCard isCompact onFiles={bringIn} />
            </div>
            <div className={styles['store']}>
              {state === 'idle' || state === 'storing' ? null : (
                <p className={styles['failed']} role="alert">
                  <b>{t('importing.failed')}</b> {t(`importing.failure.${state}`)}
                  {t('importing.failedDetail')}
                </p>
              )}
              {wanted.length === 0 && !isBusy ? <p>{t('importing.nothingReady')}</p> : null}
              <Button onClick={() => removeFiles(queue.map(({ id }) => id))}>{t('importing.discard')}</Button>
              <Button
                isPrimary
                disabled={wanted.length === 0 || isBusy || state === 'storing'}
                onClick={() => void prepare()}
              >
                {state === 'storing'
                  ? carrying > 0 && carrying < 1
                    ? t('importing.carrying', { percent: Math.round(carrying * 100) })
                    : t('importing.storing')
                  : t('importing.store', { count: wanted.length })}
              </Button>
            </div>
          </section>
          {selected ? (
            <Chosen
              queued={selected}
              standing={standings.get(selected.id) ?? null}
              shelves={shelves}
              language={i18n.language}
            />
          ) : null}
        </main>
      )}
      {unlike ? (
        <UnlikeDialog
          pairs={unlike.filter(isUnlike).map(({ added: { document }, carrying: found }) => ({
            title: titleOf(document),
            likeness: found?.likeness ?? 0,
          }))}
          otherwise={t('versions.asOther')}
          onVersion={() => void store(unlike)}
          onOtherwise={() =>
            void store(unlike.map((each) => (isUnlike(each) ? withoutRevision(each) : each)))
          }
          onClose={() => {
            setUnlike(null);
            setState('idle');
          }}
        />
      ) : null}
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={[]}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

const none: readonly Report[] = [];

/** A file that is there already is not added a second time. */
const repeated: ReadonlySet<Standing['kind']> = new Set(['same', 'twice']);

function useStandings(
  queue: readonly QueuedFile[],
  documents: readonly LibraryDocument[],
  bundled: readonly Report[],
): ReadonlyMap<string, Standing> {
  const bin = useBin();
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const digests = queue.map(({ state }) => (state.name === 'ready' ? state.document.sha256 : ''));
  const there = documents.filter(({ file }) => digests.includes(file.sha256));
  const ids = there.map(({ id }) => id).join(' ');
  const latest = useRef(there);
  latest.current = there;
  useEffect(() => {
    if (ids !== '') void lostDocuments(latest.current).then(setLost);
  }, [ids]);
  return useMemo(() => {
    const read = queue.flatMap(({ id, state }) =>
      state.name === 'ready' ? [{ id, ...state.document }] : [],
    );
    const binned = (bin ?? []).map(documentOf).filter((document) => document !== null);
    const standings = standingsOf(read, documents, binned, lost, bundled);
    return new Map(read.flatMap(({ id }, at) => (standings[at] ? [[id, standings[at]]] : [])));
  }, [queue, documents, bin, lost, bundled]);
}

function Chosen(props: {
  readonly queued: QueuedFile;
  readonly standing: Standing | null;
  readonly shelves: readonly string[];
  readonly language: string;
}) {
  const { t } = useTranslation();
  const { queued, standing, shelves } = props;
  const { id, file, state } = queued;
  if (state.name === 'refused') {
    const said = describeReadFailure(state.failure, file.name, props.language === 'en' ? 'en' : 'zh');
    return (
      <section className={styles['refused']} aria-label={file.name}>
        <h2>{said.title}</h2>
        <p>{said.detail}</p>
        <p>{said.next}</p>
        <Button onClick={() => removeFiles([id])}>{t('importing.remove', { name: file.name })}</Button>{' '}
        <Button onClick={() => retryFile(id)}>{t('common.retry')}</Button>
      </section>
    );
  }
  if (state.name !== 'ready') {
    const percent = state.name === 'reading' ? Math.round(state.done * 100) : 0;
    return (
      <section className={styles['refused']} aria-label={file.name}>
        <h2>{file.name}</h2>
        <p>{state.name === 'reading' ? t('importing.reading', { percent }) : t('importing.waiting')}</p>
        <progress max={100} value={percent} aria-label={t('importing.progress', { name: file.name })} />
        <Button onClick={() => removeFiles([id])}>{t('common.cancel')}</Button>
      </section>
    );
  }
  return (
    <PreviewPane
      key={id}
      queued={queued}
      infoForm={(info, onInfo) => (
        <>
          {standing?.kind === 'earlier' ? (
            <label className={styles['revision']}>
              <input
                type="checkbox"
                checked={queued.isRevision}
                onChange={(event) => chooseRevision(id, event.target.checked)}
              />
              {t('importing.revision', { title: standing.other.title })}
            </label>
          ) : null}
          <InfoFields
            info={info}
            onInfo={onInfo}
            shelf={queued.shelf ?? shelfOf(info) ?? t('importing.otherShelf')}
            shelves={shelves}
            onShelf={(shelf) => chooseShelf(id, shelf)}
            stage={queued.stage ?? stageOf(info.title, file.name) ?? ''}
            onStage={(stage) => chooseStage(id, stage)}
          />
        </>
      )}
    />
  );
}
