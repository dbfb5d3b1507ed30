/** What safe mode shows: the ways to take the notes away, to look back, and to begin anew. */
import { useTranslation } from 'react-i18next';
import { changeSettings, defaultSettings, getSettings } from '../storage/settings.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { openNormally } from './safe-mode.ts';
import { ExportFirst, Notice } from './TroublePage.tsx';

export function SafePage() {
  const { t } = useTranslation();
  const resetLook = () => {
    changeSettings({ ...defaultSettings, language: getSettings().language });
    showToast(t('trouble.plainLookDone'));
  };
  return (
    <Notice title={t('trouble.safe')} detail={t('trouble.safeDetail')} next="">
      <ExportFirst />
      <Button
        onClick={() => {
          location.hash = '#/history';
        }}
      >
        {t('top.history')}
      </Button>
      <Button onClick={resetLook}>{t('trouble.plainLook')}</Button>
      <Button isPrimary onClick={openNormally}>
        {t('trouble.openNormally')}
      </Button>
    </Notice>
  );
}
