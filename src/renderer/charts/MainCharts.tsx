/** The indicators that matter most of a place, each as a small chart that leads to the large one. */
import { useTranslation } from 'react-i18next';
import type { Chart, ChartPoint } from '../../domain/figures/chart.ts';
import { ChartFigure } from '../ui/chart/ChartFigure.tsx';
import styles from './MainCharts.module.css';

export interface MainChart {
  readonly address: string;
  /** 「地区生产总值增长」 */
  readonly name: string;
  readonly chart: Chart;
}

export function MainCharts({ charts }: { readonly charts: readonly MainChart[] }) {
  return (
    <ul className={styles['charts']}>
      {charts.map(({ address, name, chart }) => (
        <li key={address}>
          <a className={styles['card']} href={address}>
            <h2>{name}</h2>
            <Latest chart={chart} />
            <div aria-hidden>
              <ChartFigure chart={chart} isSmall />
            </div>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The latest outcome and the latest target in words, for whom the drawing is too small. */
function Latest({ chart: { points } }: { readonly chart: Chart }) {
  const { t } = useTranslation();
  const last = (role: ChartPoint['role']) => points.findLast((point) => point.role === role);
  const said = [last('outcome'), last('target')].flatMap((point) => point ?? []);
  return (
    <p className={styles['latest']}>
      {said.map((point) => (
        <span key={point.role} data-role={point.role}>
          {t('charts.latest', { year: point.year, role: t(`charts.roles.${point.role}`), said: point.said })}
        </span>
      ))}
    </p>
  );
}
