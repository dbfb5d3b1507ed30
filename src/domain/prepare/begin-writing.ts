/** New drafts: an empty speech, and a proposal with a part for each field of its form. */
import { fitToForm } from './fit-to-form.ts';
import type { ProposalForm } from './proposal-form.ts';
import { type Proposal, paces, type Speech } from './writing.ts';

/** What only the caller knows of a new draft: an id that nothing else has, and the moment, ISO 8601 in UTC. */
export interface Begun {
  readonly id: string;
  readonly now: string;
}

export function beginSpeech({ id, now }: Begun): Speech {
  return {
    id,
    kind: 'speech',
    title: '',
    parts: [{ id: 'first', heading: '', blocks: [] }],
    pace: paces.usual,
    limit: null,
    created: now,
    changed: now,
  };
}

export function beginProposal(form: ProposalForm, { id, now }: Begun): Proposal {
  const empty: Proposal = {
    id,
    kind: 'proposal',
    title: '',
    form,
    parts: [],
    created: now,
    changed: now,
  };
  return fitToForm(empty, form);
}
