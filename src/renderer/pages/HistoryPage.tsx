/** The history as a page: it can be looked at also when no document could be opened. */
import { ArrowLeft, Download, Type } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import { History } from '../history/History.tsx';
import type { Library } from '../library/bundled.ts';
import { useSettings } from '../settings/use-settings.ts';
import { defaultSettings } from '../storage/settings.ts';
import { backUpEverything, backUpPast } from './backups.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { isSafeMode } from './safe-mode.ts';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';

export interface HistoryPageProps {
  /** Null when it could not be opened. */
  readonly library: Library | null;
  readonly view: string | null;
}

const lookCommands: ReadonlySet<MenuCommand> = new Set(['settings', 'larger', 'smaller', 'reset-size']);

export default function HistoryPage({ library, view }: HistoryPageProps) {
  const { t } = useTranslation();
  const { scale } = useSettings();
  const { name: dialog, files, open: setDialog } = useDialog();
  const isSafe = isSafeMode();
  // In safe mode the stored look is not followed, so it can't be seen to change either.
  const onCommand = (command: MenuCommand) => isSafe && lookCommands.has(command);
  useAppKeys({ dialog, onDialog: setDialog, onCommand });
  return (
    <div className={styles['page']} data-width={useLayoutWidth(isSafe ? defaultSettings.scale : scale)}>
      <TopBar trail={[t('top.history')]}>
        <TopBarButton
          label={t('common.back')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = '#/';
          }}
        />
        {isSafe ? null : (
          <TopBarButton
            label={t('top.text')}
            icon={<Type aria-hidden />}
            onClick={() => setDialog('settings')}
          />
        )}
        <TopBarButton
          label={t('top.export')}
          icon={<Download aria-hidden />}
          onClick={() => setDialog('export')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <History
        reports={library?.reports ?? []}
        view={view}
        onBackUp={backUpEverything}
        onBackUpPast={backUpPast}
      />
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
