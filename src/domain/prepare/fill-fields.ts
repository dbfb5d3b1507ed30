/** The verbs of filling a proposal's form: a line typed, words put where none were, a block moved from field to field. */
import { editWords, moveBlock } from './edit-writing.ts';
import { fitToForm } from './fit-to-form.ts';
import { textOf } from './missing.ts';
import type { FormField } from './proposal-form.ts';
import type { Part, Proposal, Quotation, Words } from './writing.ts';

/** A field as it is filled in; `form` is null for a part that the form does not know. */
export interface Field {
  readonly part: Part;
  readonly form: FormField | null;
  /** Whether it is one line: one that quotations were moved into, under another form, is shown as a text. */
  readonly isLine: boolean;
}

/** In the order of the form; parts that it does not know stand last, as far as anything is in them. */
export function fieldsOf(proposal: Proposal): readonly Field[] {
  const forms = new Map(proposal.form.fields.map((field) => [field.id, field]));
  return withAllParts(proposal)
    .parts.map((part): Field => {
      const form = forms.get(part.id) ?? null;
      const isPlain = part.blocks.length < 2 && part.blocks.every(({ kind }) => kind === 'words');
      return { part, form, isLine: form?.kind === 'line' && isPlain };
    })
    .filter(({ part, form }) => form !== null || part.blocks.length > 0);
}

/** What a field of one line says. */
export function lineOf({ blocks }: Part): string {
  return blocks.map(textOf).join(' ');
}

/** Puts words at the end of a part, or edits them where they are there already. */
export function writeWords(proposal: Proposal, part: string, { id, text }: Words): Proposal {
  const whole = withAllParts(proposal);
  const isThere = whole.parts.some(({ blocks }) => blocks.some((block) => block.id === id));
  if (isThere) return editWords(whole, id, text);
  const words: Words = { id, kind: 'words', text };
  return {
    ...whole,
    parts: whole.parts.map((each) =>
      each.id === part ? { ...each, blocks: [...each.blocks, words] } : each,
    ),
  };
}

/** By one place, past the end of its field into the next that is a text; the same proposal where there is none. */
export function stepInFields(proposal: Proposal, block: string, by: 1 | -1): Proposal {
  const texts = fieldsOf(proposal)
    .filter(({ isLine }) => !isLine)
    .map(({ part }) => part);
  const at = texts.findIndex(({ blocks }) => blocks.some(({ id }) => id === block));
  const part = texts[at];
  if (!part) return proposal;
  const to = part.blocks.findIndex(({ id }) => id === block) + by;
  if (to >= 0 && to < part.blocks.length) return moveBlock(proposal, block, part.id, to);
  const other = texts[at + by];
  if (!other) return proposal;
  return moveBlock(withAllParts(proposal), block, other.id, by > 0 ? 0 : other.blocks.length);
}

/** A form that was read by an older app, or merged from another window, may lack a part: nothing typed may go nowhere. */
function withAllParts(proposal: Proposal): Proposal {
  const ids = new Set(proposal.parts.map(({ id }) => id));
  return proposal.form.fields.every(({ id }) => ids.has(id)) ? proposal : fitToForm(proposal, proposal.form);
}

/** In the order of the footnotes that they become; a table has none. */
export function citationsOf(proposal: Proposal): readonly Quotation[] {
  return fieldsOf(proposal)
    .filter(({ form }) => form?.kind !== 'line')
    .flatMap(({ part }) => part.blocks.filter((block) => block.kind === 'quotation'));
}
