/** Saves a backup as a file, and says where it went or why it did not. */
import { useTranslation } from 'react-i18next';
import type { Made } from '../../domain/kept/compare-kept.ts';
import type { Report } from '../../domain/report/report.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { saveBackup } from './back-up.ts';

export interface BackupButtonProps {
  readonly made: Made;
  /** ISO 8601, of what is saved; null for now. */
  readonly moment: string | null;
  readonly reports: readonly Report[];
}

export function BackupButton({ made, moment, reports }: BackupButtonProps) {
  const { t } = useTranslation();
  const save = async () => {
    const at = moment ?? new Date().toISOString();
    const outcome = await saveBackup(made, at, reports, t('history.fileName')).catch(
      () => ({ state: 'failed', code: 'other' }) as const,
    );
    if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
    else if (outcome.state === 'failed') showToast(t(`export.${outcome.code}`));
  };
  return (
    <Button disabled={made.notes.length + made.bookmarks.length === 0} onClick={() => void save()}>
      {t('history.backup')}
    </Button>
  );
}
