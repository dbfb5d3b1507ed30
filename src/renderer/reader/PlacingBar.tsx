/** Above the text while a carried note is being placed: which note it is, how it is done, and the way out. */
import { useTranslation } from 'react-i18next';
import styles from './PlacingBar.module.css';

export interface PlacingBarProps {
  /** The words that it was made on. */
  readonly words: string;
  readonly onCancel: () => void;
}

export default function PlacingBar({ words, onCancel }: PlacingBarProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['placing']} aria-label={t('review.placing')}>
      <p role="status">
        <b>{t('review.placing')}</b>
        <q>{words}</q>
        <span>{t('review.placingHow')}</span>
      </p>
      <button type="button" onClick={onCancel}>
        {t('common.withKey', { words: t('common.cancel'), shortcut: 'Esc' })}
      </button>
    </section>
  );
}
