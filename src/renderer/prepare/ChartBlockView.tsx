/** A chart within a draft: its title, its drawing, whose points lead to their sentences, and where its values come from. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../domain/figures/chart.ts';
import { citationsOfChart, sayChartTitle } from '../../domain/figures/chart-rows.ts';
import { LaterChart } from '../ui/chart/later-chart.tsx';
import styles from './ChartBlockView.module.css';

export interface ChartBlockViewProps {
  readonly chart: Chart;
  readonly label: string;
  readonly onJump: () => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

export function ChartBlockView({ chart, label, onJump, children }: ChartBlockViewProps) {
  const { t } = useTranslation();
  return (
    <figure className={styles['chart']} aria-label={label}>
      <p className={styles['title']}>{sayChartTitle(chart)}</p>
      <LaterChart chart={chart} onJump={onJump} />
      <details className={styles['sources']}>
        <summary>{t('prepare.chartSources')}</summary>
        <ul>
          {citationsOfChart(chart).map((citation) => (
            <li key={citation}>{citation}</li>
          ))}
        </ul>
      </details>
      {children ? <figcaption>{children}</figcaption> : null}
    </figure>
  );
}
