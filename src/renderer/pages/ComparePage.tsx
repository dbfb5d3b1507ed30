/** Chooses what a document is compared with, opens both, and shows how they differ; what can't be opened is said. */
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEarlier, proposeOthers } from '../../domain/library/comparable.ts';
import { entriesOfReports, entryOfDocument, type ShelfEntry } from '../../domain/library/shelves.ts';
import { readAddress } from '../compare/addresses.ts';
import { DocumentChooser } from '../compare/DocumentChooser.tsx';
import type { Library } from '../library/bundled.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useLibraryDocuments } from '../storage/live.ts';
import { ComparedDocuments } from './ComparedDocuments.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DocumentTroublePage } from './DocumentTroublePage.tsx';
import pageStyles from './Page.module.css';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { Notice } from './TroublePage.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useOpenedReport } from './use-opened-report.ts';

export interface ComparePageProps {
  readonly library: Library;
  /** What the address says after its first word: the old document, the new one where it is chosen, and the place. */
  readonly place: string;
}

export default function ComparePage({ library, place }: ComparePageProps) {
  const [old = '', next = null] = place.split('/');
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  const documents = useLibraryDocuments();
  const entries = useMemo(
    () => [...(documents ?? []).map(entryOfDocument), ...entriesOfReports(library.reports)],
    [documents, library],
  );
  const opened = [
    useOpenedReport(library, next === null ? null : old, tries),
    useOpenedReport(library, next, tries),
  ] as const;
  const entryOf = (id: string | null) => entries.find((entry) => entry.id === id);
  const [oldEntry, nextEntry] = [entryOf(old), entryOf(next)];

  if (!documents) return <p className="starting">{t('documents.opening')}</p>;
  if (next === null) {
    if (!oldEntry) return <MissingDocument />;
    return <ChoosePage library={library} id={old} entries={entries} />;
  }
  if (!oldEntry || !nextEntry) return <MissingDocument />;
  if (old === next) {
    return (
      <Notice title={t('compare.sameDocument')} detail={t('compare.sameDocumentDetail')} next="">
        <a href={`#/compare/${old}`}>{t('compare.chooseOther')}</a>
        <a href={`#/read/${old}`}>{t('compare.toDocument')}</a>
      </Notice>
    );
  }
  const at = opened.findIndex(({ state }) => state === 'failed');
  const failed = opened[at];
  if (failed?.state === 'failed') {
    const { title } = at === 0 ? oldEntry : nextEntry;
    return (
      <DocumentTroublePage
        title={title}
        failure={failed.failure}
        onRetry={() => setTries((before) => before + 1)}
      />
    );
  }
  const [oldOpened, nextOpened] = opened;
  if (oldOpened.state !== 'here' || nextOpened.state !== 'here') {
    return <p className="starting">{t('documents.opening')}</p>;
  }
  return (
    <ComparedDocuments
      key={`${old}/${next}`}
      library={library}
      old={oldOpened.report}
      next={nextOpened.report}
      oldEntry={oldEntry}
      nextEntry={nextEntry}
      start={readAddress(location.hash, old, next) ?? { view: 'unified', row: 0 }}
    />
  );
}

function MissingDocument() {
  const { t } = useTranslation();
  return (
    <Notice title={t('compare.missing')} detail={t('document.gone')} next={t('trouble.notesSafe')}>
      <a href="#/">{t('common.back')}</a>
      <a href="#/history">{t('top.history')}</a>
    </Notice>
  );
}

function ChoosePage(props: {
  readonly library: Library;
  readonly id: string;
  readonly entries: readonly ShelfEntry[];
}) {
  const { t } = useTranslation();
  const { library, id, entries } = props;
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const width = useLayoutWidth(useSettings().scale);
  const entry = entries.find((each) => each.id === id);
  if (!entry) return null;
  return (
    <div className={pageStyles['page']} data-width={width}>
      <TopBar trail={[t('compare.title')]}>
        <TopBarButton
          label={t('compare.toDocument')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = `#/read/${id}`;
          }}
        />
      </TopBar>
      <DocumentChooser
        title={entry.title}
        proposed={proposeOthers(entry, entries)}
        addressOf={(other) =>
          isEarlier(entry, other) ? `#/compare/${id}/${other.id}` : `#/compare/${other.id}/${id}`
        }
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
