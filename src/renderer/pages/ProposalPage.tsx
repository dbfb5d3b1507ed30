/** The page on which a proposal is written. */
import { ArrowLeft, FilePen, ScanText, Type } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import { proposalToHandIn } from '../../domain/prepare/hand-in.ts';
import { missingOfProposal } from '../../domain/prepare/missing.ts';
import type { Proposal } from '../../domain/prepare/writing.ts';
import type { Library } from '../library/bundled.ts';
import { draftsAddress } from '../prepare/addresses.ts';
import { HandInMenu } from '../prepare/HandInMenu.tsx';
import { goToMissing } from '../prepare/MissingList.tsx';
import { ProposalDesk } from '../prepare/ProposalDesk.tsx';
import { useDraft } from '../prepare/use-draft.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useNotes, useWriting } from '../storage/live.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { SaveState, SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useReports } from './use-reports.ts';

export interface ProposalPageProps {
  readonly id: string;
  /** Null when it could not be opened. */
  readonly library: Library | null;
}

export default function ProposalPage({ id, library }: ProposalPageProps) {
  const writing = useWriting(id);
  if (writing?.kind !== 'proposal') return null;
  return <OpenProposal key={id} stored={writing} library={library} />;
}

const noReports: Library['reports'] = [];
const noNotes: readonly never[] = [];

interface OpenProposalProps {
  readonly stored: Proposal;
  readonly library: Library | null;
}

function OpenProposal({ stored, library }: OpenProposalProps) {
  const { t } = useTranslation();
  const width = useLayoutWidth(useSettings().scale);
  const draft = useDraft(stored);
  const { writing: proposal } = draft;
  const notes = useNotes() ?? noNotes;
  const opened = useReports(
    notes.map(({ report }) => report),
    library?.reports ?? noReports,
  );
  const reports = useMemo(() => [...opened.values()].filter((report) => report !== null), [opened]);
  const [isPreviewed, setPreviewed] = useState(false);
  const [isFormOpen, setFormOpen] = useState(false);
  const { name: dialog, files, open: setDialog } = useDialog();
  const onCommand = (command: MenuCommand) => {
    // What was typed is a step of its own before it is undone.
    if (command === 'undo' || command === 'redo') draft.flush();
    return false;
  };
  useAppKeys({ dialog, onDialog: setDialog, onCommand });
  const missing = missingOfProposal(proposal);
  const [first] = missing;
  const title = proposal.title.trim() || t('history.untitled');
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
        <TopBarButton
          label={t('proposal.preview')}
          icon={<ScanText aria-hidden />}
          isPressed={isPreviewed}
          onClick={() => setPreviewed(!isPreviewed)}
        />
        <TopBarButton
          label={t('proposal.form.title')}
          icon={<FilePen aria-hidden />}
          onClick={() => setFormOpen(true)}
        />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
        <HandInMenu document={proposalToHandIn(proposal)} name={title} />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <ProposalDesk
        draft={draft}
        notes={notes}
        reports={reports}
        isPreviewed={isPreviewed}
        isFormOpen={isFormOpen}
        onCloseForm={() => setFormOpen(false)}
      />
      <footer className={styles['foot']}>
        <div className={styles['where']}>
          {first ? (
            <button type="button" onClick={() => goToMissing(first)}>
              {t('proposal.lacks', { count: missing.length })}
            </button>
          ) : (
            <span>{t('proposal.complete')}</span>
          )}
        </div>
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
