/** Who signed a pack, and whether the user trusts that key: if not yet, how to compare its fingerprint. */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TrustedKey } from '../../importing/trusted-key.ts';
import { Button } from '../ui/Button.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import styles from './PackSigner.module.css';

export interface PackSignerProps {
  /** Whose this pack says that it is. */
  readonly issuer: string | null;
  readonly fingerprint: string;
  /** Null while its key is not trusted. */
  readonly trusted: TrustedKey | null;
  readonly onSame: () => void;
  readonly onDiffers: () => void;
}

export function PackSigner({ issuer, fingerprint, trusted, onSame, onDiffers }: PackSignerProps) {
  const { t } = useTranslation();
  const name = (
    <p className={styles['issuer']}>
      <span>{t('packs.issuer')}</span> {(trusted ?? { issuer }).issuer ?? t('packs.noIssuer')}
    </p>
  );
  if (trusted) {
    return (
      <section className={styles['signer']} aria-label={t('packs.signer')}>
        <div className={styles['state']} data-trusted role="status">
          <ShieldCheck aria-hidden />
          {t('packs.trusted')}
        </div>
        {name}
        {issuer === null || issuer === trusted.issuer ? null : (
          <p className={styles['issuer']}>
            <span>{t('packs.claims')}</span> {issuer}
          </p>
        )}
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
