/** How the app looks: paper, text, spacing, scale, language; each change is seen at once. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../storage/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import { nextSize, scales, spacings, textSizes } from './steps.ts';
import { useSettings } from './use-settings.ts';

export interface SettingsDialogProps {
  /** Asks for the user's name. */
  readonly onName: () => void;
  readonly onClose: () => void;
  /** What else is set here. */
  readonly children: ReactNode;
}

export default function SettingsDialog({ onName, onClose, children }: SettingsDialogProps) {
  const { t } = useTranslation();
  const settings = useSettings();
  const stepper = (key: 'textSize' | 'spacing' | 'scale', sizes: readonly number[], shown: string) => (
    <Stepper
      label={t(`settings.${key}`)}
      shown={shown}
      canShrink={nextSize(sizes, settings[key], -1) !== null}
      canGrow={nextSize(sizes, settings[key], 1) !== null}
      onStep={(step) => {
        const next = nextSize(sizes, settings[key], step);
        if (next !== null) changeSettings({ [key]: next });
      }}
    />
  );
  return (
    <Dialog title={t('settings.title')} shape="side" onClose={onClose}>
      <Choices
        label={t('settings.theme')}
        value={settings.theme}
        options={(['paper', 'night', 'contrast'] as const).map((theme) => ({
          value: theme,
          label: t(`settings.${theme}`),
        }))}
        onChange={(theme) => changeSettings({ theme })}
      />
      {stepper('textSize', textSizes, `${settings.textSize}`)}
      {stepper('spacing', spacings, `${settings.spacing}`)}
      {stepper('scale', scales, `${settings.scale}%`)}
      <Choices
        label={t('settings.figures')}
        value={settings.areFiguresMarked ? 'shown' : 'hidden'}
        options={(['shown', 'hidden'] as const).map((value) => ({
          value,
          label: t(`settings.figuresMarked.${value}`),
        }))}
        onChange={(value) => changeSettings({ areFiguresMarked: value === 'shown' })}
      />
      <Choices
        label={t('settings.language')}
        value={settings.language}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(language) => changeSettings({ language })}
      />
      <Button onClick={onName}>{t('person.change')}</Button>
      <p>{t('settings.kept')}</p>
      {children}
    </Dialog>
  );
}
