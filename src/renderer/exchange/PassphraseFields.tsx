/** A passphrase for a file, typed twice; how strong it is is the user's own business. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ExportDialog.module.css';

/** `words` null: none is wanted. */
export interface Passphrase {
  readonly words: string | null;
  readonly again: string;
}

export const noPassphrase: Passphrase = { words: null, again: '' };

export interface PassphraseFieldsProps {
  readonly passphrase: Passphrase;
  readonly onChange: (passphrase: Passphrase) => void;
}

export function PassphraseFields({ passphrase, onChange }: PassphraseFieldsProps) {
  const { t } = useTranslation();
  const { words, again } = passphrase;
  const warningId = useId();
  return (
    <div className={styles['passphrase']}>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={words !== null}
          onChange={({ target }) => onChange({ words: target.checked ? '' : null, again: '' })}
        />
        {t('export.sealed')}
      </label>
      {words === null ? null : (
        <>
          <div className={styles['twice']}>
            <label>
              {t('export.passphrase')}
              <input
                type="password"
                autoComplete="new-password"
                aria-describedby={warningId}
                value={words}
                onChange={({ target }) => onChange({ words: target.value, again })}
              />
            </label>
            <label>
              {t('export.passphraseAgain')}
              <input
                type="password"
                autoComplete="new-password"
                value={again}
                onChange={({ target }) => onChange({ words, again: target.value })}
              />
            </label>
          </div>
          <p id={warningId} className={styles['warning']}>
            {t('export.passphraseWarning')}
          </p>
        </>
      )}
    </div>
  );
}
