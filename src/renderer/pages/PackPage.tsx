/** A meeting pack before anything of it is stored: who signed it, that nothing was altered, and what it would change. */
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../domain/report/report.ts';
import { AddCard } from '../library/AddCard.tsx';
import type { Library } from '../library/bundled.ts';
import { useSettings } from '../settings/use-settings.ts';
import { bringIn } from './bring-in.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './PackPage.module.css';
import pageStyles from './Page.module.css';
import { RefusedPack } from './RefusedPack.tsx';
import { SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { usePack } from './use-pack.ts';
import { VerifiedPack } from './VerifiedPack.tsx';

export function PackPage({ library }: { readonly library: Library | null }) {
  const { t } = useTranslation();
  const { scale } = useSettings();
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const { file, state, retry } = usePack();
  const [isStoring, setStoring] = useState(false);
  return (
    <div className={pageStyles['page']} data-width={useLayoutWidth(scale)}>
      <div inert={isStoring}>
        <TopBar trail={[t('packs.title')]}>
          <TopBarButton label={t('common.back')} icon={<ArrowLeft aria-hidden />} onClick={goToShelf} />
        </TopBar>
      </div>
      <SaveWarning onExport={() => setDialog('export')} />
      <main className={styles['main']}>
        {state.name === 'none' ? (
          <>
            <h1>{t('packs.title')}</h1>
            <p className={styles['explain']}>{t('packs.explain')}</p>
            <AddCard onFiles={bringIn} />
          </>
        ) : null}
        {state.name === 'reading' ? (
          <p className={styles['explain']} role="status">
            {t('packs.reading', { name: file?.name ?? '' })}
          </p>
        ) : null}
        {file && state.name === 'refused' ? (
          <RefusedPack
            problem={state.failure}
            file={file}
            {...(state.failure.code === 'unreadable' ? { onRetry: retry } : {})}
          />
        ) : null}
        {file && state.name === 'read' ? (
          <VerifiedPack
            key={state.pack.key + state.pack.manifest.issued}
            pack={state.pack}
            file={file}
            bundled={library?.reports ?? none}
            onStoring={setStoring}
          />
        ) : null}
      </main>
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

const none: readonly Report[] = [];

function goToShelf(): void {
  location.hash = '#/';
}
