/** The fingerprint of a key, as large digits in groups: one reads them aloud, the other compares. */
import { useTranslation } from 'react-i18next';
import styles from './Fingerprint.module.css';

export interface FingerprintProps {
  /** Groups of five digits, parted by spaces. */
  readonly digits: string;
  readonly isSmall?: boolean;
}

export function Fingerprint({ digits, isSmall = false }: FingerprintProps) {
  const { t } = useTranslation();
  const groups = digits.split(' ');
  return (
    <ol className={styles['digits']} data-small={isSmall} aria-label={t('packs.fingerprint')}>
      {groups.map((group, at) => (
        // Two groups can have the same digits.
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move.
        <li key={at}>
          {/* Digit by digit, not as a number. */}
          <span className={styles['unseen']}>{[...group].join(' ')}</span>
          <span aria-hidden>{group}</span>
        </li>
      ))}
    </ol>
  );
}
