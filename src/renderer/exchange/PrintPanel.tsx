/** Prints the document: with notes or without, chosen sections, the number of each item beside it. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { canMakePdf } from '../desktop/index.ts';
import { Choices } from '../ui/Choices.tsx';
import styles from './ExportDialog.module.css';
import { ExportFoot } from './ExportFoot.tsx';
import { exportFile, printOrder } from './export-file.ts';
import { fileNameOf } from './file-name.ts';
import { PreviewPane } from './PreviewPane.tsx';
import type { PrintOrder } from './protocol.ts';
import { SectionChoice } from './SectionChoice.tsx';
import type { Exporting } from './use-export.ts';
import { usePreview } from './use-preview.ts';

export interface PrintPanelProps {
  readonly exporting: Exporting;
  readonly report: Report;
  /** Of all documents. */
  readonly notes: readonly Note[];
  readonly onClose: () => void;
}

export function PrintPanel({ exporting, report, notes, onClose }: PrintPanelProps) {
  const { t } = useTranslation();
  const [options, setOptions] = useState({ notes: false, citations: true });
  const [withPrivate, setPrivate] = useState(false);
  const [part, setPart] = useState<'all' | 'some'>('all');
  const [sections, setSections] = useState<readonly string[]>([]);
  const own = useMemo(() => notes.filter((note) => note.report === report.id), [notes, report]);
  const open = useMemo(() => own.filter(({ isPrivate }) => isPrivate !== true), [own]);
  const printed = withPrivate ? own : open;

  const order = useMemo(
    (): PrintOrder => ({
      what: 'print',
      report,
      options: { ...options, sections: part === 'all' ? null : sections },
    }),
    [report, options, part, sections],
  );
  const isNothing = part === 'some' && sections.length === 0;
  const wish = useMemo(
    () => (isNothing ? null : { order, notes: options.notes ? printed : [] }),
    [isNothing, order, options, printed],
  );
  const preview = usePreview(exporting.desk, wish);
  const file = { desk: exporting.desk, order, notes: printed };
  const save = () => {
    const name = `${fileNameOf(report.name || report.title)}.pdf`;
    exporting.run((listening) => exportFile({ ...file, name, isPdf: true }, listening));
  };
  return (
    <>
      <div className={styles['panes']}>
        <div className={styles['choices']}>
          <Choices
            label={t('export.printed')}
            value={part}
            options={(['all', 'some'] as const).map((value) => ({
              value,
              label: t(`export.parts.${value}`),
            }))}
            onChange={setPart}
          />
          {part === 'some' ? (
            <SectionChoice outline={report.outline} chosen={sections} onChoose={setSections} />
          ) : null}
          <label className={styles['tick']}>
            <input
              type="checkbox"
              checked={options.notes}
              disabled={own.length === 0}
              onChange={({ target }) => setOptions({ ...options, notes: target.checked })}
            />
            {t('export.printNotes', { count: own.length })}
          </label>
          {options.notes && own.length > open.length ? (
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={withPrivate}
                onChange={({ target }) => setPrivate(target.checked)}
              />
              {t('export.withPrivate', { count: own.length - open.length })}
            </label>
          ) : null}
          <label className={styles['tick']}>
            <input
              type="checkbox"
              checked={options.citations}
              onChange={({ target }) => setOptions({ ...options, citations: target.checked })}
            />
            {t('export.printNumbers')}
          </label>
        </div>
        <PreviewPane
          preview={preview}
          remark={t(canMakePdf() ? 'export.printRemark' : 'export.printRemarkBrowser')}
        />
      </div>
      <ExportFoot
        exporting={exporting}
        obstacle={isNothing ? t('export.noSection') : ''}
        label={t('export.print')}
        other={canMakePdf() ? { label: t('export.savePdf'), onGo: save } : null}
        onGo={() => exporting.run((listening) => printOrder(file, listening))}
        onClose={onClose}
      />
    </>
  );
}
