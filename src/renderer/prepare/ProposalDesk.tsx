/** The table at which a proposal is made: its form, and beside it what is missing or how it will print. */
import { lazy, Suspense, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import { proposalToHandIn } from '../../domain/prepare/hand-in.ts';
import { notesIn } from '../../domain/prepare/take-notes.ts';
import type { Proposal } from '../../domain/prepare/writing.ts';
import type { Report } from '../../domain/report/report.ts';
import { ChooseNotes } from './ChooseNotes.tsx';
import { CitationList } from './CitationList.tsx';
import { keepLeft, takeLeft } from './left-at.ts';
import { MissingList } from './MissingList.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import styles from './ProposalDesk.module.css';
import { ProposalFields } from './ProposalFields.tsx';
import { proposalVerbs } from './proposal-verbs.ts';
import type { Draft } from './use-draft.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const FormDialog = lazy(() => import('./FormDialog.tsx'));

export interface ProposalDeskProps {
  readonly draft: Draft<Proposal>;
  readonly notes: readonly Note[];
  /** Those that are opened. */
  readonly reports: readonly Report[];
  readonly isPreviewed: boolean;
  readonly isFormOpen: boolean;
  readonly onCloseForm: () => void;
}

export function ProposalDesk({ draft, notes, reports, ...props }: ProposalDeskProps) {
  const { t } = useTranslation();
  const { writing: proposal } = draft;
  const root = useRef<HTMLElement>(null);
  const focus = useKeptFocus(root);
  const [heard, say] = useState('');
  const [chosenFor, setChosenFor] = useState<string | null>(null);
  const verbs = proposalVerbs({ draft, reports, focus, say, t });
  // What is beside the form may come a moment later than what is typed.
  const shown = useDeferredValue(proposal);
  const document = useMemo(() => proposalToHandIn(shown), [shown]);
  const used = useMemo(() => notesIn(proposal), [proposal]);
  const onJump = (block: string) => keepLeft(proposal.id, block);

  useLayoutEffect(() => {
    const block = takeLeft(proposal.id);
    const card = block && root.current?.querySelector(`[data-item="${CSS.escape(block)}"]`);
    if (!card) return;
    card.scrollIntoView({ block: 'center' });
    card.querySelector('a')?.focus({ preventScroll: true });
  }, [proposal.id]);

  return (
    <div className={styles['desk']} data-previewed={props.isPreviewed}>
      <main ref={root} className={styles['fields']} onBlur={draft.flush}>
        <ProposalFields proposal={proposal} verbs={verbs} onChoose={setChosenFor} onJump={onJump} />
      </main>
      <aside className={styles['beside']} aria-label={t('proposal.checks')}>
        {props.isPreviewed ? (
          <PaperPreview document={document} />
        ) : (
          <div className={styles['checks']}>
            <MissingList proposal={shown} />
            <CitationList proposal={shown} onJump={onJump} />
          </div>
        )}
      </aside>
      <p role="status" className={styles['heard']}>
        {heard}
      </p>
      {chosenFor === null ? null : (
        <ChooseNotes
          notes={notes.filter(({ id }) => !used.has(id))}
          reports={reports}
          onChosen={(chosen) => verbs.addNotes(chosenFor, chosen)}
          onClose={() => setChosenFor(null)}
        />
      )}
      {props.isFormOpen ? (
        <Suspense>
          <FormDialog form={proposal.form} onForm={verbs.useForm} onClose={props.onCloseForm} />
        </Suspense>
      ) : null}
    </div>
  );
}
