/** What is known of one point: its value, and the sentence that it stands in, which it leads to. */
import { useTranslation } from 'react-i18next';
import { type Chart, type ChartPoint, nameOfPoint } from '../../domain/figures/chart.ts';
import { sentenceOfPoint } from '../../domain/figures/chart-rows.ts';
import { leadTo } from '../ui/chart/ChartFigure.tsx';
import { addressOfSentence } from '../ui/chart/link-marks.ts';
import styles from './PointDetail.module.css';

export interface PointDetailProps {
  readonly chart: Chart;
  readonly point: ChartPoint;
  readonly onGo: (point: ChartPoint) => void;
}

export function PointDetail({ chart, point, onGo }: PointDetailProps) {
  const { t } = useTranslation();
  const sentence = sentenceOfPoint(point);
  return (
    <div className={styles['detail']}>
      <p className={styles['value']}>
        <span>{nameOfPoint(chart, point)}</span>
        <b data-role={point.role}>
          {t(`charts.roles.${point.role}`)} {point.said}
        </b>
        {point.doubts.map((doubt) => (
          <span key={doubt} className={styles['doubt']}>
            {t(`charts.doubts.${doubt}`)}
          </span>
        ))}
      </p>
      {sentence === '' ? null : <blockquote>{sentence}</blockquote>}
      <p className={styles['source']}>
        <a href={addressOfSentence(point)} onClick={(event) => leadTo(event, point, onGo)}>
          {point.source ? t('charts.toSource', { citation: point.source.citation }) : t('charts.toSentence')}
        </a>
      </p>
    </div>
  );
}
