/** A pack that is as it was signed: it may still come too late, or from somebody else. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Clock, judgePack } from '../../domain/packs/judge-pack.ts';
import { planPack } from '../../domain/packs/plan-pack.ts';
import type { Report } from '../../domain/report/report.ts';
import type { PackAtHand } from '../packs/open-pack.ts';
import { PackMessage } from '../packs/PackMessage.tsx';
import { useLibraryDocuments } from '../storage/live.ts';
import { useTrustedKeys } from '../storage/trusted-keys.ts';
import { Button } from '../ui/Button.tsx';
import { leavePack } from './leave-pack.ts';
import { PackPreview } from './PackPreview.tsx';
import { RefusedPack } from './RefusedPack.tsx';

export interface VerifiedPackProps {
  readonly pack: PackAtHand;
  readonly file: File;
  /** That the documents are being stored, and no more. */
  readonly onStoring: (isStoring: boolean) => void;
  readonly bundled: readonly Report[];
}

export function VerifiedPack({ pack, file, bundled, onStoring }: VerifiedPackProps) {
  const documents = useLibraryDocuments();
  const keys = useTrustedKeys();
  const trusted = useMemo(() => new Set(keys?.map(({ key }) => key)), [keys]);
  const [isOther, setOther] = useState(false);
  const { t } = useTranslation();
  if (!documents || !keys) return null;
  const refusal = judgePack(pack.manifest, pack.key, documents, trusted, clock());
  if (refusal) return <RefusedPack problem={refusal} file={file} />;
  if (isOther) {
    const message = { title: t('packs.other'), detail: t('packs.otherSafe'), next: t('packs.otherNext') };
    return (
      <PackMessage message={message} name={file.name}>
        <Button onClick={() => setOther(false)}>{t('packs.compareAgain')}</Button>
        <Button isPrimary onClick={() => leavePack(file)}>
          {t('packs.understood')}
        </Button>
      </PackMessage>
    );
  }
  const plan = planPack(pack.manifest, pack.key, documents, bundled);
  return (
    <PackPreview
      pack={pack}
      file={file}
      plan={plan}
      trusted={keys.find(({ key }) => key === pack.key) ?? null}
      bundled={bundled}
      onStoring={onStoring}
      onDiffers={() => setOther(true)}
    />
  );
}

function clock(): Clock {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { now: now.toISOString(), today };
}
