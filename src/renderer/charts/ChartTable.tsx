/** The values of a chart as a table: for whoever does not see it, or wants to copy from it. */
import { useTranslation } from 'react-i18next';
import { type Chart, type ChartPoint, nameOfPoint } from '../../domain/figures/chart.ts';
import { sentenceOfPoint } from '../../domain/figures/chart-rows.ts';
import { leadTo } from '../ui/chart/ChartFigure.tsx';
import { addressOfSentence } from '../ui/chart/link-marks.ts';
import styles from './ChartTable.module.css';

export interface ChartTableProps {
  readonly chart: Chart;
  readonly onGo: (point: ChartPoint) => void;
}

export function ChartTable({ chart, onGo }: ChartTableProps) {
  const { t } = useTranslation();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t(`charts.columns.${chart.shape}`)}</th>
          <th scope="col">{t('charts.columns.role')}</th>
          <th scope="col">{t('charts.columns.said')}</th>
          <th scope="col">{t('charts.columns.sentence')}</th>
        </tr>
      </thead>
      <tbody>
        {chart.points.map((point, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: of one year there can be several alike.
          <tr key={at}>
            <th scope="row">{nameOfPoint(chart, point)}</th>
            <td data-role={point.role}>{t(`charts.roles.${point.role}`)}</td>
            <td className={styles['said']}>
              {point.said}
              {point.doubts.map((doubt) => (
                <small key={doubt}>{t(`charts.doubts.${doubt}`)}</small>
              ))}
            </td>
            <td>
              <a href={addressOfSentence(point)} onClick={(event) => leadTo(event, point, onGo)}>
                {point.source?.citation ?? t('charts.toSentence')}
              </a>
              <p>{sentenceOfPoint(point)}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
