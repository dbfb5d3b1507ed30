import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { planForeign } from '../../src/domain/interchange/plan-foreign.ts';
import { noteSchema } from '../../src/importing/note-schema.ts';
import { makeReport, paragraph } from '../support/made-up-report.ts';

const report = makeReport([paragraph('1.1', '城镇新增就业1200万人。')]);

function take(author: { readonly id: string; readonly name: string }) {
  const { added } = planForeign({
    notes: [
      {
        kind: 'note',
        id: null,
        quote: { exact: '城镇新增就业1200万人', prefix: '', suffix: '' },
        position: null,
        text: '',
        tags: [],
        colour: null,
        stance: null,
        created: null,
        changed: null,
        author,
        document: { identifiers: [report.id], title: null },
      },
    ],
    documents: [{ report, version: 'b'.repeat(64) }],
    stored: { notes: [], bookmarks: [] },
    chosen: new Map(),
    own: null,
    now: '2026-03-01T00:00:00.000Z',
    makeId: () => 'made',
  });
  return added;
}

test('a note of whomever another program names is one that journal and backups take as it is', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'acct:li@hypothes.is',
      '李明',
      'https://example.org/李',
      '王 \n\u0000 芳',
      '名'.repeat(60),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  );
  fc.assert(
    fc.property(names, names, (id, name) => {
      const [note] = take({ id, name });
      expect(v.safeParse(noteSchema, note)).toMatchObject({ success: true, output: note });
    }),
    { numRuns: 25 },
  );
});

test('one whom another program names by no id of ours is one person every time, and nobody else', () => {
  const idOf = (id: string) => take({ id, name: '李明' })[0]?.author?.id;
  expect(idOf('acct:li@hypothes.is')).toBe(idOf('acct:li@hypothes.is'));
  expect(idOf('acct:li@hypothes.is')).not.toBe(idOf('acct:wang@hypothes.is'));
});
