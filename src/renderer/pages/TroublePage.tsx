/** What stands instead of a page that cannot be shown: what happened, what is safe, what to do next. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../domain/report/describe-fault.ts';
import { withLaterWords } from '../i18n/index.ts';
import type { LibraryFailure } from '../library/bundled.ts';
import { Button } from '../ui/Button.tsx';
import { backUpEverything } from './backups.ts';
import styles from './TroublePage.module.css';

const ExportDialog = lazy(withLaterWords(() => import('../exchange/ExportDialog.tsx')));
const firstFaults = 5;

export function TroublePage({
  failure,
  onRetry,
}: {
  readonly failure: LibraryFailure;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  const isMissing = failure.code === 'missing';
  const faults = failure.code === 'unproven' ? failure.faults : [];
  return (
    <Notice
      title={isMissing ? t('trouble.missing') : t('trouble.damaged')}
      detail={isMissing ? t('trouble.missingDetail', { file: failure.file }) : t('trouble.damagedDetail')}
      next={`${t('trouble.notesSafe')}${t('trouble.next')}`}
    >
      {failure.code === 'unproven' ? (
        <section>
          <h2>{t('trouble.details')}</h2>
          <ul>
            {faults.slice(0, firstFaults).map((fault) => (
              <li key={`${fault.code}${fault.at.from}`}>{describeFault(fault, failure.source)}</li>
            ))}
          </ul>
          {faults.length > firstFaults ? (
            <p>{t('trouble.more', { count: faults.length - firstFaults })}</p>
          ) : null}
        </section>
      ) : null}
      <ExportFirst />
      <Button isPrimary onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Notice>
  );
}

export function UnknownReportPage() {
  const { t } = useTranslation();
  return (
    <Notice title={t('trouble.unknown')} detail={t('trouble.unknownDetail')} next="">
      <a href="#/">{t('common.back')}</a>
    </Notice>
  );
}

export function Notice(props: {
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly children: ReactNode;
}) {
  return (
    <main className={styles['notice']}>
      <h1>{props.title}</h1>
      <p>{props.detail}</p>
      {props.next === '' ? null : <p>{props.next}</p>}
      <div className={styles['actions']}>{props.children}</div>
    </main>
  );
}

/** Notes can be taken away though no document can be shown. */
export function ExportFirst() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('trouble.exportFirst')}</Button>
      {isOpen ? (
        <Suspense>
          <ExportDialog
            current={null}
            source={null}
            reports={[]}
            scopes={[]}
            onBackUp={backUpEverything}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
