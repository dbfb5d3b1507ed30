/** Brings notes in from files of every kind: read, checked and shown before anything is stored. */
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWholeBackup } from '../../domain/interchange/whole-backup.ts';
import type { Report } from '../../domain/report/report.ts';
import { useStorageState } from '../storage/use-storage-state.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { countTaken } from './count-taken.ts';
import styles from './exchange.module.css';
import { ImportFiles } from './ImportFiles.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { MessageView } from './MessageView.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { sayImported } from './say-imported.ts';
import type { StoreOutcome } from './store-planned.ts';
import { useImport } from './use-import.ts';

export interface ImportDialogProps {
  readonly reports: readonly Report[];
  /** Files to begin with: dropped, or opened with the app. */
  readonly files: readonly File[];
  /** Takes a whole backup in, and says what became of it; true when it was taken in. */
  readonly onRestore: (file: File) => Promise<boolean>;
  readonly onClose: () => void;
}

const accepted = '.yiyue,.yiyuebackup,.json,.annotation,.annotations,.csv,.xlsx,.zip';

export default function ImportDialog({ reports, files: given, onRestore, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const inputId = useId();
  const onOutcome = (outcome: StoreOutcome) => {
    // The dialog itself says what failed, as long as it is there.
    if (outcome.name === 'stored' || !desk.isThere()) sayImported(t, outcome);
    if (outcome.name === 'stored' && desk.isThere()) onClose();
  };
  const desk = useImport(reports, onOutcome);
  const { state, choices, read } = desk;
  const [[backup, ...later], setBackups] = useState(none);
  const others = useRef(none);
  // Notes are looked at once the backups are there, which may have them or their documents.
  const take = useCallback(
    (files: readonly File[]) => {
      const backups = files.filter(({ name }) => isWholeBackup(name));
      const rest = files.filter((file) => !backups.includes(file));
      setBackups(backups);
      others.current = rest;
      if (backups.length === 0) void read(rest);
    },
    [read],
  );
  const [isRestoring, setRestoring] = useState(false);
  const restore = async (file: File) => {
    setRestoring(true);
    const isRestored = await onRestore(file);
    setRestoring(false);
    // Whoever left meanwhile has something else before them, which is neither closed nor begun here.
    if (!desk.isThere()) return;
    setBackups(later);
    if (later.length > 0) return;
    if (others.current.length > 0) void read(others.current);
    else if (isRestored) onClose();
  };
  const isReady = useStorageState() === 'open';
  const begun = useRef(false);
  useEffect(() => {
    if (!isReady || given.length === 0 || begun.current) return;
    begun.current = true;
    take(given);
  }, [given, isReady, take]);

  const isBusy = state.name === 'busy' || state.name === 'storing';
  const plan = state.name === 'ready' ? state.plan : null;
  const count = plan && choices ? countTaken(plan, choices) : 0;
  // What is being stored or restored is told of when it is there.
  const close = () => {
    if (state.name !== 'storing' && !isRestoring) onClose();
  };
  if (backup) {
    return (
      <Dialog title={t('import.title')} shape="centre" onClose={close}>
        <RestorePanel
          file={backup}
          isBusy={isRestoring}
          onRestore={() => void restore(backup)}
          onClose={close}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('import.title')} shape={plan ? 'wide' : 'centre'} onClose={close}>
      {plan ? null : <p className={styles['explain']}>{t('import.explain')}</p>}
      {isBusy ? null : (
        <label className={styles['file']} htmlFor={inputId}>
          {t(state.name === 'ready' ? 'import.chooseOther' : 'import.choose')}
          <input
            id={inputId}
            type="file"
            multiple
            accept={accepted}
            aria-label={t('import.choose')}
            disabled={!isReady}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              if (chosen.length > 0) take(chosen);
              event.target.value = '';
            }}
          />
        </label>
      )}
      <div role="status">
        {state.name === 'busy' ? (
          <p className={styles['busy']}>
            {state.of > 1
              ? t('import.readingOf', { done: state.done + 1, of: state.of })
              : t('import.reading')}
            {state.of > 1 ? <progress value={state.done} max={state.of} /> : null}
          </p>
        ) : null}
        {state.name === 'storing' ? <p className={styles['busy']}>{t('import.storing')}</p> : null}
        {state.name === 'unsure' ? (
          <MessageView
            message={{ title: t('import.unsure'), detail: t('import.unsureDetail'), next: '' }}
            isRefused
          />
        ) : null}
        {state.name === 'broken' || state.name === 'failed' ? (
          <MessageView
            message={{
              title: t('import.failed'),
              detail: t(state.name === 'broken' ? 'import.broken' : `import.${state.code}`),
              next: '',
            }}
            isRefused
          />
        ) : null}
      </div>
      {state.name === 'ready' ? (
        <ImportFiles files={state.files} onUnlock={desk.unlock} onMap={desk.map} />
      ) : null}
      {state.name === 'ready' && state.plan && choices ? (
        <ImportPreview
          plan={state.plan}
          reports={state.reports}
          choices={choices}
          chosen={desk.chosen}
          onChoices={desk.setChoices}
          onDocument={(key, report) => void desk.choose(key, report)}
          onMore={desk.rows}
        />
      ) : null}
      <div className={styles['actions']} data-sticky={plan !== null}>
        <Button disabled={state.name === 'storing'} onClick={state.name === 'busy' ? desk.cancel : close}>
          {t('common.cancel')}
        </Button>
        {plan && choices && count > 0 ? (
          <Button isPrimary onClick={() => void desk.store(choices)}>
            {t('import.go', { count })}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

const none: readonly File[] = [];
