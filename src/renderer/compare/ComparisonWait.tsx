/** Stands until two documents are compared, or says why they are not. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './ComparisonWait.module.css';
import type { ComparisonState } from './use-comparison.ts';

export interface ComparisonWaitProps {
  readonly state: Exclude<ComparisonState, { readonly name: 'compared' }>;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

export function ComparisonWait({ state, onCancel, onAgain }: ComparisonWaitProps) {
  const { t } = useTranslation();
  if (state.name === 'comparing') {
    const percent = Math.round(state.done * 100);
    return (
      <main className={styles['wait']}>
        <p role="status">{t('compare.comparing')}</p>
        <progress max={100} value={percent} aria-label={t('compare.comparing')} />
        <p aria-hidden>{t('shelf.percent', { percent })}</p>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </main>
    );
  }
  return (
    <main className={styles['wait']}>
      <h2>{t(state.name === 'cancelled' ? 'compare.cancelled' : 'compare.failed')}</h2>
      <p>{t(state.name === 'cancelled' ? 'compare.cancelledDetail' : 'compare.failedDetail')}</p>
      <p className={styles['actions']}>
        <a href="#/">{t('common.back')}</a>
        <Button isPrimary onClick={onAgain}>
          {t('compare.again')}
        </Button>
      </p>
    </main>
  );
}
