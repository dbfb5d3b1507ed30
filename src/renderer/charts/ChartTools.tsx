/** What can be done with a chart: taken away as a picture or a table, or put into a speech or a proposal. */
import { ChevronDown, Download, FilePen } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx';
import styles from './ChartTools.module.css';
import type { SourcesState } from './sources-state.ts';
import { type ChartForm, chartForms } from './write-chart.ts';

export interface ChartToolsProps {
  readonly sources: SourcesState;
  readonly onPut: () => void;
  /** Resolves when it is done, or has failed and that was said. */
  readonly onSave: (form: ChartForm) => Promise<void>;
}

export function ChartTools({ sources, onPut, onSave }: ChartToolsProps) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const save = async (form: ChartForm) => {
    setBusy(true);
    await onSave(form);
    setBusy(false);
  };
  return (
    <>
      <p className={styles['state']} role="status">
        {sources === 'known' ? '' : t(`charts.sources.${sources}`)}
      </p>
      <Button className={styles['button'] ?? ''} isDisabled={sources !== 'known'} onPress={onPut}>
        <FilePen aria-hidden />
        {t('charts.put')}
      </Button>
      <ChoiceMenu
        choices={chartForms.map((form) => ({
          key: form,
          words: t(`charts.forms.${form}`),
          detail: t(`charts.formsDetail.${form}`),
        }))}
        isDisabled={sources !== 'known'}
        onChoose={(form) => void save(form)}
      >
        <Button className={styles['button'] ?? ''} isDisabled={isBusy || sources !== 'known'}>
          <Download aria-hidden />
          {t('charts.export')}
          <ChevronDown aria-hidden />
        </Button>
      </ChoiceMenu>
    </>
  );
}
