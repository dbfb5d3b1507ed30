/** The ways in which a speech, a proposal or a digest leaves: as Word, on paper or as PDF, as a web page, Markdown, text. */
import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OfficialDocument } from '../../domain/prepare/official-document.ts';
import { saveFile } from '../desktop/index.ts';
import { printPage } from '../desktop/print-page.ts';
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx';
import { showToast } from '../ui/toasts.ts';
import { drawCharts, loadDrawer } from './draw-charts.ts';
import styles from './HandInMenu.module.css';
import { type HandInForm, handInForms, writeApart } from './hand-in-file.ts';

export interface HandInMenuProps {
  readonly document: OfficialDocument;
  /** Of the file, without its extension. */
  readonly name: string;
}

const ways = ['docx', 'print', 'html', 'markdown', 'copy'] as const;
type Way = (typeof ways)[number];

export function HandInMenu({ document, name }: HandInMenuProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<Way | null>(null);
  const save = async (form: HandInForm) => {
    const bytes = await writeApart(await drawCharts(document), form);
    const outcome = await saveFile({ name: fileName(name, handInForms[form]), bytes });
    if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
    if (outcome.state === 'failed') showToast(t(`prepare.notSaved.${outcome.code}`));
  };
  const run = async (way: Way) => {
    setBusy(way);
    try {
      if (way === 'print') {
        const { printedDocument } = await import('./printed-document.ts');
        await printPage(printedDocument(document, await loadDrawer(document)));
        showToast(t('prepare.printed'));
      } else if (way === 'copy') {
        const bytes = await writeApart(document, 'text');
        await navigator.clipboard.writeText(new TextDecoder().decode(bytes));
        showToast(t('prepare.copied'));
      } else await save(way);
    } catch {
      showToast(t(way === 'copy' ? 'prepare.notCopied' : 'prepare.notSaved.other'));
    }
    setBusy(null);
  };
  return (
    <>
      <ChoiceMenu
        choices={ways.map((way) => ({
          key: way,
          words: t(`prepare.ways.${way}`),
          detail: t(`prepare.waysDetail.${way}`),
        }))}
        onChoose={(way) => void run(way)}
      >
        <Button className={styles['button'] ?? ''} isDisabled={busy !== null}>
          <Download aria-hidden />
          {busy === null ? t('prepare.handIn') : t(`prepare.busy.${busy}`)}
          <ChevronDown aria-hidden />
        </Button>
      </ChoiceMenu>
      <span role="status" className={styles['heard']}>
        {busy === null ? '' : t(`prepare.busy.${busy}`)}
      </span>
    </>
  );
}

/** Longer names are refused by some systems, with the folder's before them. */
const longestName = 80;

/** Without what no file name can have: a browser refuses to suggest such a name. */
function fileName(name: string, extension: string): string {
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, longestName)}.${extension}`;
}
