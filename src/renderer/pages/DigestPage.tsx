/** The digest as a page: to be looked at by chapter, person and stance, and to be handed in. */
import { ArrowLeft, Upload } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import { countPeople, linesOf } from '../../domain/prepare/digest-groups.ts';
import { digestToHandIn } from '../../domain/prepare/hand-in.ts';
import type { NotesDigest } from '../../domain/prepare/notes-digest.ts';
import { Digest } from '../digest/Digest.tsx';
import type { Library } from '../library/bundled.ts';
import { HandInMenu } from '../prepare/HandInMenu.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialogs } from './Dialogs.tsx';
import own from './DigestPage.module.css';
import styles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useDigests } from './use-digests.ts';
import { useLayoutWidth } from './use-layout-width.ts';

const none: readonly never[] = [];

export default function DigestPage({ library }: { readonly library: Library | null }) {
  const { t } = useTranslation();
  const { scale } = useSettings();
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const found = useDigests(library?.reports ?? none);
  const [document, setDocument] = useState<string | null>(null);
  const [isNamed, setNamed] = useState(true);
  const digests = found?.digests ?? none;
  const shown = useMemo(
    () => (digests.some(({ report }) => report.id === document) ? document : null),
    [digests, document],
  );
  const official = useOfficial(digests, shown, isNamed);
  return (
    <div className={styles['page']} data-width={useLayoutWidth(scale)}>
      <TopBar trail={[t('digest.title')]}>
        <TopBarButton
          label={t('common.back')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = '#/';
          }}
        />
        <TopBarButton
          label={t('top.import')}
          icon={<Upload aria-hidden />}
          onClick={() => setDialog('import')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <main className={styles['scroll']}>
        {found === null ? (
          <p className={own['notice']} role="status">
            {t('digest.opening')}
          </p>
        ) : digests.length === 0 ? (
          <div className={own['notice']}>
            <p>{t('digest.empty')}</p>
            <p>{t('digest.explain')}</p>
            <Button isPrimary onClick={() => setDialog('import')}>
              {t('digest.import')}
            </Button>
          </div>
        ) : (
          <Digest
            digests={digests}
            document={shown}
            isNamed={isNamed}
            onDocument={setDocument}
            onNamed={setNamed}
          >
            <HandInMenu document={official} name={official.title} />
          </Digest>
        )}
        {found && found.closed > 0 ? (
          <p className={own['notice']}>{t('digest.closed', { count: found.closed })}</p>
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

function useOfficial(digests: readonly NotesDigest[], document: string | null, isNamed: boolean) {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const looked = document === null ? digests : digests.filter(({ report }) => report.id === document);
    const lines = linesOf(looked);
    const names = new Map(lines.map(({ note, author }) => [note.id, author.name || t('digest.nameless')]));
    const meetings = new Set(looked.map(({ report }) => report.meeting));
    const [meeting = ''] = meetings.size === 1 ? meetings : [];
    const date = new Date().toLocaleDateString(i18n.language === 'en' ? 'en' : 'zh-CN', {
      dateStyle: 'long',
    });
    return digestToHandIn(
      `${meeting}${t('digest.file')}`,
      t('digest.byline', { people: countPeople(lines), notes: lines.length, date }),
      looked.map(({ report, notes }) => ({ report, notes: notes.map(({ note }) => note) })),
      (note: Note) => (isNamed ? (names.get(note.id) ?? null) : null),
    );
  }, [digests, document, isNamed, t, i18n.language]);
}
