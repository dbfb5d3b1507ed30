import { expect, test } from 'vitest';
import { parseArrangement } from '../../src/importing/arrangement-file.ts';
import { reidentifyArrangement } from '../../src/importing/reidentify-arrangement.ts';
import { importedDocument } from '../support/imported-document.ts';
import { arrangementText } from '../support/qingpu.ts';

const made = importedDocument('d-one', ['过去一年，生产总值增长5.2%。']);
const printed = new TextDecoder().decode(made.files[1]);

test('an arrangement becomes that of another document, and arranges the same', () => {
  const before = parseArrangement(printed);
  const own = reidentifyArrangement(printed, 'd-two');
  const after = own.ok ? parseArrangement(own.value) : own;
  if (!before.ok || !after.ok) throw new Error('the made-up arrangement does not parse');
  const documents = before.value.documents.map((document) => ({ ...document, id: 'd-two' }));
  expect(after.value).toEqual({ ...before.value, id: 'd-two', documents });
});

test('what arranges several documents, or is no arrangement, becomes none', () => {
  expect(reidentifyArrangement(arrangementText, 'd-two').ok).toBe(false);
  expect(reidentifyArrangement(printed.slice(1), 'd-two')).toMatchObject({ error: { code: 'not-json' } });
});
