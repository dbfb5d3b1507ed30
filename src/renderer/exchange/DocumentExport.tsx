/** Takes a whole document away, as a book or as plain text; its words are among those that are loaded later. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './exchange.module.css';
import { type DocumentForm, exportDocument } from './export-document.ts';

export interface TakenDocument {
  readonly report: Report;
  readonly origin: DocumentOrigin;
}

export interface DocumentExportProps extends TakenDocument {
  readonly onDone: () => void;
}

export function DocumentExport({ report, origin, onDone }: DocumentExportProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<'ready' | 'busy' | 'full' | 'denied' | 'other'>('ready');
  const messageId = useId();
  const run = async (form: DocumentForm) => {
    setState('busy');
    const outcome = await exportDocument(report, form, origin).catch(
      () => ({ state: 'failed', code: 'other' }) as const,
    );
    setState(outcome.state === 'failed' ? outcome.code : 'ready');
    if (outcome.state !== 'saved') return;
    showToast(t('done.exported', { place: outcome.place }));
    onDone();
  };
  return (
    <section className={styles['document']}>
      <h3>{t('export.document', { name: report.name })}</h3>
      <p id={messageId} role="status">
        {state === 'ready' ? t('export.documentDetail') : t(`export.${state}`)}
      </p>
      <div className={styles['actions']}>
        <Button disabled={state === 'busy'} aria-describedby={messageId} onClick={() => void run('epub')}>
          {t('export.documentEpub')}
        </Button>
        <Button disabled={state === 'busy'} aria-describedby={messageId} onClick={() => void run('markdown')}>
          {t('export.documentMarkdown')}
        </Button>
      </div>
    </section>
  );
}
