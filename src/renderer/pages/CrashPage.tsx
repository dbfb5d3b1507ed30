/** Stands instead of a page that crashed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appVersion, saveFile } from '../desktop/index.ts';
import { useBookmarks, useHoldings, useNotes } from '../storage/live.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { getFaults } from './faults.ts';
import { writeProblemReport } from './problem-report.ts';
import { openSafely } from './safe-mode.ts';
import { ExportFirst, Notice } from './TroublePage.tsx';

export interface CrashPageProps {
  readonly error: unknown;
  readonly componentStack: string;
}

export function CrashPage({ error, componentStack }: CrashPageProps) {
  const { t } = useTranslation();
  const { state, failure } = useHoldings();
  const notes = useNotes();
  const bookmarks = useBookmarks();
  const [isAgain] = useState(crashedAgain);
  const isInOnePlace = state === 'failed' && !(failure.database && failure.journal);

  const saveReport = async () => {
    const when = new Date().toISOString();
    const report = writeProblemReport({
      version: appVersion(),
      when,
      browser: navigator.userAgent,
      address: `${location.search}${location.hash}`,
      error,
      componentStack,
      saving: [state, failure.database, failure.journal].filter((part) => part !== null).join(' '),
      notes: notes?.length ?? null,
      bookmarks: bookmarks?.length ?? null,
      faults: getFaults(),
    });
    const name = `${t('trouble.reportName')}-${when.slice(0, 10)}.txt`;
    const outcome = await saveFile({ name, bytes: new TextEncoder().encode(report) });
    if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
    else if (outcome.state === 'failed') showToast(t('trouble.reportFailed'));
  };

  return (
    <Notice
      title={t('trouble.crash')}
      detail={state === 'saved' || isInOnePlace ? t('trouble.crashDetail') : t('trouble.crashUnsaved')}
      next={t('trouble.reportHint')}
    >
      <ExportFirst />
      <Button onClick={() => void saveReport()}>{t('trouble.report')}</Button>
      {isAgain ? <Button onClick={openSafely}>{t('trouble.openSafely')}</Button> : null}
      <Button isPrimary onClick={() => location.reload()}>
        {t('trouble.reload')}
      </Button>
    </Notice>
  );
}

const key = 'crashed';
/** In milliseconds, between two crashes that may have one cause. */
const soon = 60_000;

/** Whether the crash before this one was less than a minute ago; remembers this one. */
function crashedAgain(): boolean {
  try {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    const now = Date.now();
    sessionStorage.setItem(key, `${now}`);
    return now - last < soon;
  } catch {
    return true;
  }
}
