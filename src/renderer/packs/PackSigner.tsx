/** Who signed a pack, and whether the user trusts that key: if not yet, how to compare its fingerprint. */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import styles from './PackSigner.module.css';

export interface PackSignerProps {
  readonly issuer: string | null;
  readonly fingerprint: string;
  readonly isTrusted: boolean;
  readonly onSame: () => void;
  readonly onDiffers: () => void;
}

export function PackSigner({ issuer, fingerprint, isTrusted, onSame, onDiffers }: PackSignerProps) {
  const { t } = useTranslation();
  const name = (
    <p className={styles['issuer']}>
      <span>{t('packs.issuer')}</span> {issuer ?? t('packs.noIssuer')}
    </p>
  );
  if (isTrusted) {
    return (
      <section className={styles['signer']} aria-label={t('packs.signer')}>
        <div className={styles['state']} data-trusted role="status">
          <ShieldCheck aria-hidden />
          {t('packs.trusted')}
        </div>
        {name}
        <Fingerprint digits={fingerprint} isSmall />
      </section>
    );
  }
  return (
    <section className={styles['signer']} data-asks aria-labelledby="pack-trust">
      <h2 id="pack-trust" className={styles['state']}>
        <ShieldAlert aria-hidden />
        {t('packs.unknown')}
      </h2>
      {name}
      <p>{t('packs.compare')}</p>
      <Fingerprint digits={fingerprint} />
      <p className={styles['why']}>{t('packs.why')}</p>
      <div className={styles['answers']}>
        <Button onClick={onDiffers}>{t('packs.differs')}</Button>
        <Button isPrimary onClick={onSame}>
          {t('packs.same')}
        </Button>
      </div>
    </section>
  );
}
