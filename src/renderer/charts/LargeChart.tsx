/** One chart large: its drawing, the sentence of the point that is looked at, and all its values as a table. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart, ChartPoint } from '../../domain/figures/chart.ts';
import { doubtMarks, doubtsMarked, sayChartTitle } from '../../domain/figures/chart-rows.ts';
import { ChartFigure } from '../ui/chart/ChartFigure.tsx';
import { ChartTable } from './ChartTable.tsx';
import styles from './LargeChart.module.css';
import { PointDetail } from './PointDetail.tsx';

export interface LargeChartProps {
  /** What is drawn. */
  readonly chart: Chart;
  /** What the table has, which may be more. */
  readonly all: Chart;
  /** Leads to the sentence of a point. */
  readonly onGo: (point: ChartPoint) => void;
  /** What can be done with it. */
  readonly tools: ReactNode;
  /** Between the drawing and the table. */
  readonly children?: ReactNode;
}

export function LargeChart({ chart, all, onGo, tools, children }: LargeChartProps) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState<number | null>(null);
  const point = chart.points[looked ?? chart.points.length - 1];
  return (
    <>
      <section className={styles['card']} aria-labelledby="chart-title">
        <header className={styles['head']}>
          <h2 id="chart-title">{sayChartTitle(chart)}</h2>
          <div className={styles['tools']}>{tools}</div>
        </header>
        <ChartFigure chart={chart} onPoint={setLooked} onGo={onGo} />
        <ul className={styles['remarks']}>
          {doubtsMarked(chart).map((doubt) => (
            <li key={doubt}>{t(`charts.remark.${doubt}`, { mark: doubtMarks[doubt] })}</li>
          ))}
        </ul>
        <p className={styles['hint']}>{t('charts.hint')}</p>
        {point ? <PointDetail chart={chart} point={point} onGo={onGo} /> : null}
      </section>
      {children}
      <section className={styles['values']} aria-labelledby="chart-values">
        <h2 id="chart-values">{t('charts.values')}</h2>
        <ChartTable chart={all} onGo={onGo} />
      </section>
    </>
  );
}
