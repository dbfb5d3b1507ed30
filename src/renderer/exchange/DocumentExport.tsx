/** Takes a whole document away, as a book or as plain text, without notes. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { Choices } from '../ui/Choices.tsx';
import { useDocumentsAtHand } from './documents-at-hand.ts';
import styles from './ExportDialog.module.css';
import { ExportFoot } from './ExportFoot.tsx';
import { exportDocument } from './export-document.ts';
import type { DocumentOrder } from './protocol.ts';
import type { Exporting } from './use-export.ts';

export interface DocumentExportProps {
  readonly exporting: Exporting;
  readonly report: Report;
  readonly source: DocumentOrigin['source'];
  readonly onClose: () => void;
}

const forms = ['epub', 'markdown'] as const;

export function DocumentExport({ exporting, report, source, onClose }: DocumentExportProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<DocumentOrder['form']>('epub');
  const reports = useMemo(() => [report], [report]);
  const documents = useDocumentsAtHand(nothingMade, reports, source);
  const go = () =>
    exporting.run(async (listening) => {
      const [document] = await documents.whenOpen();
      if (!document) return { state: 'failed', code: 'other' };
      return await exportDocument(document.report, form, document.origin, exporting.desk, listening);
    });
  return (
    <>
      <div className={styles['single']}>
        <p>{t('export.documentDetail', { name: report.name })}</p>
        <Choices
          label={t('export.format')}
          isStacked
          value={form}
          options={forms.map((value) => ({
            value,
            label: t(`export.documentForms.${value}`),
            detail: t(`export.documentUses.${value}`),
          }))}
          onChange={setForm}
        />
      </div>
      <ExportFoot exporting={exporting} obstacle="" label={t('export.go')} onGo={go} onClose={onClose} />
    </>
  );
}

const nothingMade: readonly [] = [];
