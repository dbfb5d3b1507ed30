/** Brings notes in from a file: read, checked and shown before anything is stored. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeImportFailure, type Message } from '../../domain/interchange/describe-import.ts';
import { describeImportOutcome } from '../../domain/interchange/describe-import-outcome.ts';
import { notesFileLimits } from '../../domain/interchange/notes-file.ts';
import type { Report } from '../../domain/report/report.ts';
import { storeTogether } from '../storage/changes.ts';
import { remember, takeBack } from '../storage/history.ts';
import { getJournal } from '../storage/journal.ts';
import { useBookmarks, useNotes } from '../storage/live.ts';
import { useStorageState } from '../storage/use-storage-state.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './exchange.module.css';
import { type ImportPlan, planImport } from './plan-import.ts';

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'reading' }
  | { readonly name: 'refused'; readonly message: Message }
  | { readonly name: 'ready'; readonly plan: ImportPlan };

export interface ImportDialogProps {
  readonly reports: readonly Report[];
  /** A file to begin with: one that was dropped, or opened with the app. */
  readonly file: File | null;
  readonly onClose: () => void;
}

export default function ImportDialog({ reports, file: given, onClose }: ImportDialogProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const notes = useNotes();
  const bookmarks = useBookmarks();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const inputId = useId();

  const read = async (file: File) => {
    setStep({ name: 'reading' });
    // UTF-8 takes at most three bytes a UTF-16 unit: a larger file need not be read to be refused.
    const text = file.size > notesFileLimits.text * 3 ? null : await file.text().catch(() => undefined);
    if (text === undefined) {
      setStep({
        name: 'refused',
        message: {
          title: t('import.unreadable'),
          detail: t('import.safe'),
          next: t('import.unreadableDetail'),
        },
      });
      return;
    }
    const plan =
      text === null
        ? {
            ok: false as const,
            error: { code: 'too-large' as const, what: 'text' as const, limit: notesFileLimits.text },
          }
        : await planImport(text, reports, notes ?? [], bookmarks ?? []);
    setStep(
      plan.ok
        ? { name: 'ready', plan: plan.value }
        : { name: 'refused', message: describeImportFailure(plan.error, language) },
    );
  };

  const readRef = useRef(read);
  readRef.current = read;
  const storage = useStorageState();
  const isReady = notes !== undefined && bookmarks !== undefined && storage === 'open';
  useEffect(() => {
    if (given && isReady) void readRef.current(given);
  }, [given, isReady]);

  const store = async (plan: ImportPlan) => {
    setStep({ name: 'reading' });
    // What is here now can be gone back to, as far as the journal can be written to.
    await getJournal().takeSnapshot('import');
    const problem = await storeTogether(plan.changes);
    if (problem) {
      setStep({
        name: 'refused',
        message: { title: t('import.failed'), detail: t(`import.${problem}`), next: '' },
      });
      return;
    }
    remember(plan.changes);
    showToast(t('import.done', { count: plan.outcome.added + plan.outcome.updated }), {
      label: t('common.undo'),
      run: () => {
        takeBack(plan.changes);
        showToast(t('import.undone'));
      },
    });
    onClose();
  };

  return (
    <Dialog title={t('import.title')} shape="centre" onClose={onClose}>
      <p>{t('import.explain')}</p>
      <label className={styles['file']} htmlFor={inputId}>
        {t('import.choose')}
        <input
          id={inputId}
          type="file"
          accept=".json,application/json"
          disabled={!isReady || step.name === 'reading'}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void read(file);
            event.target.value = '';
          }}
        />
      </label>
      <div role="status">
        {step.name === 'reading' ? <p>{t('import.reading')}</p> : null}
        {step.name === 'refused' ? <MessageView message={step.message} isRefused /> : null}
        {step.name === 'ready' ? (
          <MessageView message={describeImportOutcome(step.plan.outcome, language)} isRefused={false} />
        ) : null}
      </div>
      <div className={styles['actions']}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        {step.name === 'ready' && step.plan.changes.length > 0 ? (
          <Button isPrimary onClick={() => void store(step.plan)}>
            {t('import.go', { count: step.plan.changes.length })}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

function MessageView({ message, isRefused }: { readonly message: Message; readonly isRefused: boolean }) {
  return (
    <section className={styles['message']} data-refused={isRefused}>
      <h3>{message.title}</h3>
      <p>{message.detail}</p>
      {message.next === '' ? null : <p>{message.next}</p>}
    </section>
  );
}
