/** What a pack has and would change, who signed it, and the two decisions: to trust, and to put it on the shelf. */
import { BadgeCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackPlan } from '../../domain/packs/plan-pack.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure } from '../../domain/result.ts';
import type { TrustedKey } from '../../importing/trusted-key.ts';
import { useTimes } from '../i18n/when.ts';
import type { PackAtHand } from '../packs/open-pack.ts';
import { PackDocuments } from '../packs/PackDocuments.tsx';
import { PackSigner } from '../packs/PackSigner.tsx';
import type { AddFailure } from '../storage/documents.ts';
import { trustKey } from '../storage/trusted-keys.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { leavePack } from './leave-pack.ts';
import styles from './PackPage.module.css';
import { sayPackStored } from './say-pack-stored.ts';
import { countStored, storePack } from './store-pack.ts';

export interface PackPreviewProps {
  readonly pack: PackAtHand;
  readonly plan: PackPlan;
  /** Null while its key is not trusted. */
  readonly trusted: TrustedKey | null;
  readonly bundled: readonly Report[];
  readonly file: File;
  readonly onStoring: (isStoring: boolean) => void;
  readonly onDiffers: () => void;
}

export function PackPreview(props: PackPreviewProps) {
  const { t } = useTranslation();
  const { day, clock } = useTimes();
  const { pack, file, plan, trusted, onStoring } = props;
  const isTrusted = trusted !== null;
  const { meeting, issuer, issued, expires } = pack.manifest;
  const [state, setState] = useState<'idle' | 'storing' | AddFailure['code']>('idle');
  const [done, setDone] = useState(0);
  const count = countStored(plan);
  const hasCorrections = plan.documents.some(({ standing }) => standing.kind === 'corrected');
  const nothing = hasCorrections ? 'packs.corrects' : 'packs.upToDate';
  const remark = count > 0 ? 'packs.notes' : nothing;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was looked at is gone when it was answered; one goes on reading from here.
  useEffect(() => heading.current?.focus({ preventScroll: isTrusted }), [isTrusted]);
  const facts = [
    meeting.place,
    t('packs.issued', { moment: `${day(issued)} ${clock(issued)}` }),
    expires === null ? null : t('packs.expires', { day: day(`${expires}T12:00:00`) }),
  ].filter((fact) => fact !== null);

  const trust = async () => {
    const { key, fingerprint } = pack;
    const since = new Date().toISOString();
    const isStored = await trustKey({ key, fingerprint, issuer, meeting: meeting.title, since });
    if (!isStored) showToast(t('packs.notStored'));
  };
  const store = async () => {
    setState('storing');
    onStoring(true);
    const stored = await storePack(pack, props.bundled, setDone).catch(() =>
      failure({ code: 'files' } as const),
    );
    onStoring(false);
    if (!stored.ok) return setState(stored.error.code);
    if (stored.value.carried.length > 0) sayPackStored(stored.value, meeting.title, t);
    leavePack(file);
  };

  return (
    <div className={styles['preview']} inert={state === 'storing'}>
      <header className={styles['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {meeting.title}
        </h1>
        <p>{facts.join(' · ')}</p>
        <p className={styles['verified']} role="status">
          <BadgeCheck aria-hidden />
          {t('packs.verified')}
        </p>
      </header>
      <div className={styles['columns']}>
        <PackDocuments plan={plan} />
        <PackSigner
          issuer={issuer}
          fingerprint={pack.fingerprint}
          trusted={trusted}
          onSame={() => void trust()}
          onDiffers={props.onDiffers}
        />
      </div>
      <footer className={styles['foot']}>
        {state === 'idle' || state === 'storing' ? (
          <p>{isTrusted ? t(remark) : t('packs.trustFirst')}</p>
        ) : (
          <p className={styles['failed']} role="alert">
            <b>{t('importing.failed')}</b> {t(`importing.failure.${state}`)}
            {t('packs.failedSafe')}
          </p>
        )}
        {count > 0 ? (
          <>
            <Button onClick={() => leavePack(file)}>{t('packs.dismiss')}</Button>
            <Button isPrimary disabled={!isTrusted || state === 'storing'} onClick={() => void store()}>
              {state === 'storing'
                ? done > 0 && done < 1
                  ? t('importing.carrying', { percent: Math.round(done * 100) })
                  : t('importing.storing')
                : t('importing.store', { count })}
            </Button>
          </>
        ) : (
          // That they came in this pack is noted all the same, so that the next one finds them.
          <Button isPrimary onClick={() => (isTrusted ? void store() : leavePack(file))}>
            {t('packs.understood')}
          </Button>
        )}
      </footer>
    </div>
  );
}
