/** Saves a backup as a file; what became of it is said elsewhere. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

export function BackupButton({ onBackUp }: { readonly onBackUp: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await onBackUp();
    setBusy(false);
  };
  return (
    <Button disabled={isBusy} onClick={() => void save()}>
      {t('history.backup')}
    </Button>
  );
}
