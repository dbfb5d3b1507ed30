import { expect, test } from 'vitest';
import { putBlock } from '../../../src/domain/prepare/put-block.ts';
import { chartBlock } from '../../support/charts.ts';
import { proposalOf, speechOf } from '../../support/writings.ts';

const block = chartBlock('chart');
const makeId = () => 'new';

test('in a speech a block stands at the end, and begins a part where there is none', () => {
  expect(putBlock(speechOf(), block, makeId)?.parts.at(-1)?.blocks.at(-1)).toEqual(block);
  expect(putBlock(speechOf({ parts: [] }), block, makeId)?.parts).toEqual([
    { id: 'new', heading: '', blocks: [block] },
  ]);
});

test('in a proposal it stands in the first field that quotations are taken into, also where its part is missing', () => {
  const filled = putBlock(proposalOf({ parts: [] }), block, makeId);
  expect(filled?.parts.filter(({ blocks }) => blocks.includes(block)).map(({ id }) => id)).toEqual([
    'matter',
  ]);
});

test('a proposal whose form has no field for text has no place for it', () => {
  const { form } = proposalOf();
  const fields = form.fields.filter(({ kind }) => kind !== 'text');
  expect(putBlock(proposalOf({ form: { ...form, fields } }), block, makeId)).toBeNull();
});
