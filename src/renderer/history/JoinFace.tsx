/** What was decided of the words of figures, to be looked at only. */
import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import styles from './NoteFace.module.css';

export interface JoinFaceProps {
  readonly join: FigureJoin;
  /** How it stands now. */
  readonly marker: ReactNode;
}

export function JoinFace({ join: { id, indicator }, marker }: JoinFaceProps) {
  const { t } = useTranslation();
  const words =
    indicator === null ? t('history.parted', { words: id }) : t('history.joined', { words: id, indicator });
  return (
    <div className={styles['bookmark']}>
      <Link2 aria-hidden />
      <span className={styles['words']} title={words}>
        {words}
      </span>
      <span className={styles['end']}>{marker}</span>
    </div>
  );
}
