/** What is done to a proposal while it is filled in, with what is said of it and where the focus goes. */

import type { Note } from '../../domain/notes/note.ts';
import { addBlocks, removeBlock } from '../../domain/prepare/edit-writing.ts';
import { stepInFields, writeWords } from '../../domain/prepare/fill-fields.ts';
import { fitToForm } from '../../domain/prepare/fit-to-form.ts';
import { textOf } from '../../domain/prepare/missing.ts';
import type { ProposalForm } from '../../domain/prepare/proposal-form.ts';
import { blocksOfNote } from '../../domain/prepare/take-notes.ts';
import type { Proposal, Words } from '../../domain/prepare/writing.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import { showToast } from '../ui/toasts.ts';
import type { Draft } from './use-draft.ts';
import type { KeptFocus } from './use-kept-focus.ts';

export interface ProposalVerbs {
  readonly title: (title: string) => void;
  /** Words of a part, which are put at its end where they are not there yet. */
  readonly write: (part: string, words: Words) => void;
  readonly addNotes: (part: string, notes: readonly Note[]) => void;
  readonly stepBlock: (block: string, by: 1 | -1) => void;
  readonly removeBlock: (block: string) => void;
  readonly useForm: (form: ProposalForm) => void;
}

export interface ProposalTools {
  readonly draft: Draft<Proposal>;
  readonly reports: readonly Report[];
  readonly focus: KeptFocus;
  /** Says it to who can't see it. */
  readonly say: (words: string) => void;
  readonly t: Translate;
}

export function proposalVerbs({ draft, reports, focus, say, t }: ProposalTools): ProposalVerbs {
  const { writing: proposal, edit, type } = draft;
  const done = (words: string, undo: (now: Proposal) => Proposal) =>
    showToast(words, { label: t('common.undo'), run: () => edit(undo) });
  return {
    title: (title) => type((now) => ({ ...now, title })),
    write: (part, words) => type((now) => writeWords(now, part, words)),
    addNotes: (part, notes) => {
      const blocks = notes.flatMap((note) => {
        const report = reports.find(({ id }) => id === note.report);
        return report ? blocksOfNote(report, note, () => crypto.randomUUID()) : [];
      });
      edit((now) => addBlocks(fitToForm(now, now.form), part, blocks));
      const ids = new Set(blocks.map(({ id }) => id));
      done(t('prepare.notesAdded', { count: notes.length }), (now) =>
        [...ids].reduce((each, id) => removeBlock(each, id), now),
      );
    },
    stepBlock: (block, by) => {
      if (stepInFields(proposal, block, by) === proposal) {
        return say(t(by < 0 ? 'prepare.isFirst' : 'prepare.isLast'));
      }
      focus.keep();
      edit((now) => stepInFields(now, block, by));
      say(t(by < 0 ? 'proposal.movedUp' : 'proposal.movedDown'));
    },
    removeBlock: (id) => {
      const part = proposal.parts.find(({ blocks }) => blocks.some((each) => each.id === id));
      const at = part?.blocks.findIndex((each) => each.id === id) ?? -1;
      const block = part?.blocks[at];
      if (!part || !block) return;
      edit((now) => removeBlock(now, id));
      if (textOf(block).trim() === '') return;
      done(t(`prepare.${block.kind}Removed`), (now) => addBlocks(now, part.id, [block], at));
    },
    useForm: (form) => {
      const { form: before } = proposal;
      edit((now) => fitToForm(now, form));
      done(t('proposal.form.used'), (now) => fitToForm(now, before));
    },
  };
}
