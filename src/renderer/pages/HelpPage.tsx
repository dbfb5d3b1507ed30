/** The help as a page, with the ways that lead on from it. */
import { ArrowLeft, Keyboard, Type } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { appVersion } from '../desktop/index.ts';
import { Help } from '../help/Help.tsx';
import type { Library } from '../library/bundled.ts';
import { useSettings } from '../settings/use-settings.ts';
import { goAlong } from '../storage/way.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';

export interface HelpPageProps {
  /** Null when it could not be opened. */
  readonly library: Library | null;
  readonly topic: string | null;
}

export function HelpPage({ library, topic }: HelpPageProps) {
  const { t } = useTranslation();
  const { scale } = useSettings();
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const leave = () => {
    if (!goAlong(-1)) location.hash = '#/';
  };
  return (
    <div className={styles['page']} data-width={useLayoutWidth(scale)}>
      <TopBar trail={[t('help.version', { version: appVersion() }), t('top.help')]}>
        <TopBarButton label={t('help.leave')} icon={<ArrowLeft aria-hidden />} onClick={leave} />
        <TopBarButton
          label={t('top.shortcuts')}
          icon={<Keyboard aria-hidden />}
          hint="?"
          onClick={() => setDialog('shortcuts')}
        />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <Help topic={topic} />
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={[]}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
