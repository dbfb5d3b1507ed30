/** The verbs of speeches and proposals: each is shown at once, stored and recorded, and can be undone. */
import { beginProposal, beginSpeech } from '../../domain/prepare/begin-writing.ts';
import type { ProposalForm } from '../../domain/prepare/proposal-form.ts';
import type { Writing, WritingChanges } from '../../domain/prepare/writing.ts';
import { perform, type Step } from './history.ts';

export interface MadeWriting {
  readonly writing: Writing;
  /** True when it is stored. */
  readonly stored: Promise<boolean>;
}

/** A speech, or a proposal on a form; `prepare` fills it before it is stored, say with notes. */
export function createWriting(
  form: ProposalForm | null,
  prepare: (empty: Writing) => Writing = (empty) => empty,
): MadeWriting {
  const begun = { id: crypto.randomUUID(), now: new Date().toISOString() };
  const writing = prepare(form ? beginProposal(form, begun) : beginSpeech(begun));
  return { writing, stored: perform([{ table: 'writings', before: null, after: writing }]) };
}

/** Resolves to true when the edit is stored. */
export function editWriting(before: Writing, changes: WritingChanges): Promise<boolean> {
  const after = { ...before, ...changes, changed: new Date().toISOString() };
  return perform([{ table: 'writings', before, after }]);
}

/** Moves it into the bin; what was done, to be taken back. */
export function removeWriting(writing: Writing): Step {
  const step: Step = [{ table: 'writings', before: writing, after: null }];
  void perform(step);
  return step;
}
