/** Why a pack is not taken in, and on to the next one. */
import { useTranslation } from 'react-i18next';
import { describePackFailure } from '../../domain/packs/describe-pack-failure.ts';
import type { PackFailure } from '../../domain/packs/pack-failure.ts';
import { PackMessage } from '../packs/PackMessage.tsx';
import { Button } from '../ui/Button.tsx';
import { leavePack } from './leave-pack.ts';

export interface RefusedPackProps {
  readonly problem: PackFailure;
  readonly file: File;
  /** Where it may go better another time. */
  readonly onRetry?: () => void;
}

export function RefusedPack({ problem, file, onRetry }: RefusedPackProps) {
  const { t, i18n } = useTranslation();
  const message = describePackFailure(problem, i18n.language === 'en' ? 'en' : 'zh');
  return (
    <PackMessage message={message} name={file.name}>
      {onRetry ? <Button onClick={onRetry}>{t('common.retry')}</Button> : null}
      <Button isPrimary onClick={() => leavePack(file)}>
        {t('packs.understood')}
      </Button>
    </PackMessage>
  );
}
