/** The keys that the user trusts, in the settings: trust can be taken back. */
import { useTranslation } from 'react-i18next';
import type { TrustedKey } from '../../importing/trusted-key.ts';
import { useTimes } from '../i18n/when.ts';
import { distrustKey, trustKey, useTrustedKeys } from '../storage/trusted-keys.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { Fingerprint } from './Fingerprint.tsx';
import styles from './TrustedKeys.module.css';

/** Nothing where there is none. */
export function TrustedKeys() {
  const { t } = useTranslation();
  const { day } = useTimes();
  const keys = useTrustedKeys() ?? [];
  const distrust = async (key: TrustedKey) => {
    if (!(await distrustKey(key))) return showToast(t('packs.notStored'));
    const undo = { label: t('common.undo'), run: () => void trustKey(key) };
    showToast(t('packs.distrusted', { issuer: key.issuer ?? t('packs.noIssuer') }), undo);
  };
  if (keys.length === 0) return null;
  return (
    <section className={styles['keys']} aria-labelledby="trusted-keys">
      <h3 id="trusted-keys">{t('packs.keys')}</h3>
      <p>{t('packs.keysExplain')}</p>
      <ul>
        {keys.map((trusted) => {
          const issuer = trusted.issuer ?? t('packs.noIssuer');
          return (
            <li key={trusted.key}>
              <b>{issuer}</b>
              <span>{trusted.meeting}</span>
              <span>{t('packs.since', { day: day(trusted.since) })}</span>
              <Fingerprint digits={trusted.fingerprint} isSmall />
              <Button aria-label={t('packs.distrustOne', { issuer })} onClick={() => void distrust(trusted)}>
                {t('packs.distrust')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
