/** The page on which a proposal is written. */
import { FilePen, ScanText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalToHandIn } from '../../domain/prepare/hand-in.ts';
import { missingOfProposal } from '../../domain/prepare/missing.ts';
import type { Proposal } from '../../domain/prepare/writing.ts';
import type { Library } from '../library/bundled.ts';
import { goToMissing } from '../prepare/MissingList.tsx';
import { ProposalDesk } from '../prepare/ProposalDesk.tsx';
import { useDraft } from '../prepare/use-draft.ts';
import { TopBarButton } from './TopBar.tsx';
import { useNotedReports } from './use-noted-reports.ts';
import { WritingFrame } from './WritingFrame.tsx';

export interface ProposalPageProps {
  readonly stored: Proposal;
  /** Null when it could not be opened. */
  readonly library: Library | null;
}

const noOthers: readonly string[] = [];

export default function ProposalPage({ stored, library }: ProposalPageProps) {
  const { t } = useTranslation();
  const draft = useDraft(stored);
  const { writing: proposal } = draft;
  const { notes, reports } = useNotedReports(library, noOthers);
  const [isPreviewed, setPreviewed] = useState(false);
  const [isFormOpen, setFormOpen] = useState(false);
  const missing = missingOfProposal(proposal);
  const [first] = missing;
  return (
    <WritingFrame
      title={proposal.title}
      document={proposalToHandIn(proposal)}
      library={library}
      flush={draft.flush}
      tools={
        <>
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
        </>
      }
      state={
        first ? (
          <button type="button" onClick={() => goToMissing(first)}>
            {t('proposal.lacks', { count: missing.length })}
          </button>
        ) : (
          <span>{t('proposal.complete')}</span>
        )
      }
    >
      <ProposalDesk
        draft={draft}
        notes={notes}
        reports={reports}
        isPreviewed={isPreviewed}
        isFormOpen={isFormOpen}
        onCloseForm={() => setFormOpen(false)}
      />
    </WritingFrame>
  );
}
