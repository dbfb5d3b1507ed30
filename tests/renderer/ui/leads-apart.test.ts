import { expect, test } from 'vitest';
import { leadsApart } from '../../../src/renderer/ui/leads-apart.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false };

test('a link that is pressed with a modifier leads to another window', () => {
  expect(leadsApart(plain)).toBe(false);
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey'])
    expect(leadsApart({ ...plain, [key]: true })).toBe(true);
});
