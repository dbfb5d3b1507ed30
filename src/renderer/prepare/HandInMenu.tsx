/** Ways to hand a document in. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialDocument } from '../../domain/prepare/official-document.ts';
import { saveFile } from '../desktop/index.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';

export interface HandInMenuProps {
  readonly document: OfficialDocument;
  /** Of the file, without an ending. */
  readonly name: string;
}

export function HandInMenu({ document, name }: HandInMenuProps) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const { officialToDocx } = await import('../../exporting/official-docx.ts');
    const bytes = await officialToDocx(document);
    const outcome = await saveFile({ name: `${name}.docx`, bytes });
    setBusy(false);
    if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
    if (outcome.state === 'failed') showToast(t(`export.${outcome.code}`));
  };
  return (
    <Button isPrimary disabled={isBusy} onClick={() => void save()}>
      {t('export.docx')}
    </Button>
  );
}
