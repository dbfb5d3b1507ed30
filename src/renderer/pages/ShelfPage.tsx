/** The shelf, with what was read and noted. */
import { Download, HelpCircle, History, Type, Upload } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library } from '../library/bundled.ts';
import { Shelf } from '../library/Shelf.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { useBookmarks, useNotes, usePlaces } from '../storage/live.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';

export function ShelfPage({ library }: { readonly library: Library }) {
  const { t } = useTranslation();
  const { scale } = useSettings();
  const notes = useNotes();
  const bookmarks = useBookmarks();
  const places = usePlaces();
  const { name: dialog, file, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const scopes = useMemo(
    () => [{ name: 'all' as const, notes: notes ?? [], bookmarks: bookmarks ?? [] }],
    [notes, bookmarks],
  );
  return (
    <div className={styles['page']} data-width={useLayoutWidth(scale)}>
      <TopBar trail={[t('top.documents')]}>
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
        <TopBarButton
          label={t('top.import')}
          icon={<Upload aria-hidden />}
          onClick={() => setDialog('import')}
        />
        <TopBarButton
          label={t('top.export')}
          icon={<Download aria-hidden />}
          onClick={() => setDialog('export')}
        />
        <TopBarButton
          label={t('top.history')}
          icon={<History aria-hidden />}
          onClick={() => {
            location.hash = '#/history';
          }}
        />
        <TopBarButton
          label={t('top.shortcuts')}
          icon={<HelpCircle aria-hidden />}
          hint="?"
          onClick={() => setDialog('shortcuts')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <main className={styles['scroll']}>
        <Shelf reports={library.reports} notes={notes} bookmarks={bookmarks} places={places} />
      </main>
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={scopes}
        file={file}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
