/** Puts a proposal on a form: the one that it is begun with, or another congress's later. */
import { isEmpty } from './missing.ts';
import type { ProposalForm } from './proposal-form.ts';
import type { Part, Proposal } from './writing.ts';

/** A part for each field that the proposal has none for; what was written in others stays as it is, and stands last. */
export function fitToForm(proposal: Proposal, form: ProposalForm): Proposal {
  const known = new Map(proposal.parts.map((part) => [part.id, part]));
  const fitting = form.fields.map(
    ({ id, label }): Part => ({ id, heading: label.zh, blocks: known.get(id)?.blocks ?? [] }),
  );
  const ids = new Set(form.fields.map(({ id }) => id));
  const others = proposal.parts.filter((part) => !ids.has(part.id) && !isEmpty(part));
  return { ...proposal, form, parts: [...fitting, ...others] };
}
