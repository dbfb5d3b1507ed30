/** Asks for the passphrase of files that are locked; it is tried on all of them. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './exchange.module.css';

export interface PassphraseFormProps {
  readonly names: readonly string[];
  readonly onUnlock: (passphrase: string) => Promise<void>;
}

const named = 3;

export function PassphraseForm({ names, onUnlock }: PassphraseFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={styles['card']}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void onUnlock(passphrase);
      }}
    >
      <h3>{t('import.locked', { count: names.length })}</h3>
      <p className={styles['quiet']}>
        {names.slice(0, named).join('、')}
        {names.length > named ? '……' : ''}
      </p>
      <div className={styles['row']}>
        <label htmlFor={id}>{t('import.passphrase')}</label>
        <input
          id={id}
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <Button type="submit" disabled={passphrase === ''}>
          {t('import.unlock')}
        </Button>
      </div>
    </form>
  );
}
