/** What stands around a speech or a proposal that is written: the bar above it, its state of saving, and the dialogs. */
import { ArrowLeft, Type } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import type { OfficialDocument } from '../../domain/prepare/official-document.ts';
import type { Library } from '../library/bundled.ts';
import { draftsAddress } from '../prepare/addresses.ts';
import { HandInMenu } from '../prepare/HandInMenu.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { SaveState, SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';

export interface WritingFrameProps {
  /** As it was typed. */
  readonly title: string;
  /** As it leaves. */
  readonly document: OfficialDocument;
  /** Null when it could not be opened. */
  readonly library: Library | null;
  /** Stores at once what was typed. */
  readonly flush: () => void;
  /** Buttons of this kind of writing. */
  readonly tools: ReactNode;
  /** A button behind all others. */
  readonly last?: ReactNode;
  /** Whether it has done it. */
  readonly onCommand?: (command: MenuCommand) => boolean;
  /** In the foot. */
  readonly state: ReactNode;
  readonly children: ReactNode;
}

export function WritingFrame(props: WritingFrameProps) {
  const { library, flush, onCommand } = props;
  const { t } = useTranslation();
  const width = useLayoutWidth(useSettings().scale);
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({
    dialog,
    onDialog: setDialog,
    onCommand: (command) => {
      // What was typed is a step of its own before it is undone.
      if (command === 'undo' || command === 'redo') flush();
      return onCommand?.(command) ?? false;
    },
  });
  const title = props.title.trim() || t('history.untitled');
  return (
    <div className={styles['page']} data-width={width}>
      <TopBar trail={[t('prepare.title'), title]}>
        <TopBarButton
          label={t('prepare.drafts')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = draftsAddress;
          }}
        />
        {props.tools}
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
        <HandInMenu document={props.document} name={title} />
        {props.last}
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      {props.children}
      <footer className={styles['foot']}>
        <div className={styles['where']}>{props.state}</div>
        <div className={styles['end']}>
          <SaveState />
        </div>
      </footer>
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
