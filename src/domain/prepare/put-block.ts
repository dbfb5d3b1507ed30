/** Puts a block into a draft where one would look for it: at the end of a speech, in the field of a proposal that quotes. */
import { addBlocks } from './edit-writing.ts';
import { fitToForm } from './fit-to-form.ts';
import type { Block, Writing } from './writing.ts';

/** Null where a proposal's form has no field for text: there it has no place. */
export function putBlock(writing: Writing, block: Block, makeId: () => string): Writing | null {
  if (writing.kind === 'proposal') {
    const fitting = fitToForm(writing, writing.form);
    const texts = writing.form.fields.filter(({ kind }) => kind === 'text');
    const field = texts.find(({ takesNotes }) => takesNotes !== false) ?? texts[0];
    return field ? addBlocks(fitting, field.id, [block]) : null;
  }
  const last = writing.parts.at(-1);
  if (last) return addBlocks(writing, last.id, [block]);
  return { ...writing, parts: [{ id: makeId(), heading: '', blocks: [block] }] };
}
