/** What can be done with a chart: taken away as a picture or a table, or put into a speech or a proposal. */
import { ChevronDown, Download, FilePen } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
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
      <MenuTrigger>
        <Button className={styles['button'] ?? ''} isDisabled={isBusy || sources !== 'known'}>
          <Download aria-hidden />
          {t('charts.export')}
          <ChevronDown aria-hidden />
        </Button>
        <Popover className={styles['popover'] ?? ''} placement="bottom end">
          <Menu
            className={styles['menu'] ?? ''}
            disabledKeys={sources === 'known' ? [] : chartForms}
            onAction={(key) => {
              const form = chartForms.find((each) => each === key);
              if (form) void save(form);
            }}
          >
            {chartForms.map((form) => (
              <MenuItem
                key={form}
                id={form}
                className={styles['item'] ?? ''}
                textValue={t(`charts.forms.${form}`)}
              >
                <span>{t(`charts.forms.${form}`)}</span>
                <small>{t(`charts.formsDetail.${form}`)}</small>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
