/** Saves a document's table of figures for spreadsheets. */
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRow } from '../../domain/figures/figuring.ts';
import { saveFile } from '../desktop/index.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './FiguresExport.module.css';

export interface FiguresExportProps {
  readonly rows: readonly FigureRow[];
  /** Of the file, without its extension. */
  readonly name: string;
  readonly sentenceOf: (row: FigureRow) => { readonly text: string };
}

const forms = ['xlsx', 'csv'] as const;
/** Longer names are refused by some systems, with the folder's before them. */
const longestName = 80;

export function FiguresExport({ rows, name, sentenceOf }: FiguresExportProps) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const save = async (form: (typeof forms)[number]) => {
    setBusy(true);
    try {
      const { figuresToCsv, figuresToXlsx } = await import('../../exporting/figures-table.ts');
      const write = form === 'csv' ? figuresToCsv : figuresToXlsx;
      const bytes = write(rows, (row) => sentenceOf(row).text);
      const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, longestName);
      const outcome = await saveFile({ name: `${plain}.${form}`, bytes });
      if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
      if (outcome.state === 'failed') showToast(t(`prepare.notSaved.${outcome.code}`));
    } catch {
      showToast(t('prepare.notSaved.other'));
    }
    setBusy(false);
  };
  if (rows.length === 0) return null;
  return (
    <p className={styles['export']}>
      <Download aria-hidden />
      {forms.map((form) => (
        <Button key={form} disabled={isBusy} onClick={() => void save(form)}>
          {t(`figures.save.${form}`)}
        </Button>
      ))}
    </p>
  );
}
