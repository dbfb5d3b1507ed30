import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeImportFailure } from '../../src/domain/interchange/describe-import.ts';
import { makeNotesFile, notesFileLimits, writeNotesFile } from '../../src/domain/interchange/notes-file.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { parseNotesFile } from '../../src/importing/notes-file.ts';
import { bookmarkOn, noteOn, noteTime, rangeOf } from '../support/notes.ts';
import { openQingpu } from '../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const documents = [work, plan].map((report) => ({ report, version: 'a'.repeat(64) }));
const note = noteOn(work, rangeOf(work, '2.2.2', '222亿元'), {
  id: '0c5fe6b5-6c5e-4b86-9cf3-0e7f7f0c6f51',
  stance: 'doubt',
  tags: ['投资'],
  text: '与**去年**目标相比如何？\n\n- 一\n\t- 二',
});
const bookmark = bookmarkOn(plan, '4');
const file = makeNotesFile(documents, [note], [bookmark], noteTime);

/** The file as JSON with something at a path replaced. */
function changed(path: string, value: unknown): string {
  const json: unknown = structuredClone(file);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let target = json as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  target[last] = value;
  return JSON.stringify(json);
}

function codeOf(text: string): string {
  const parsed = parseNotesFile(text);
  return parsed.ok ? 'ok' : parsed.error.code;
}

function notesOf(notes: readonly Note[]): readonly Note[] {
  const parsed = parseNotesFile(writeNotesFile({ ...file, notes }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.notes;
}

describe('a notes file', () => {
  test('that was written is read as the same', () => {
    expect(parseNotesFile(writeNotesFile(file))).toEqual({ ok: true, value: file });
  });

  test('names the documents that its notes and bookmarks are of, and no others', () => {
    expect(file.documents.map(({ id, title }) => [id, title])).toEqual([
      [work.id, work.title],
      [plan.id, plan.title],
    ]);
    expect(makeNotesFile(documents, [note], [], noteTime).documents).toHaveLength(1);
  });

  test('is read with a byte order mark, and with keys that are not known', () => {
    expect(codeOf(`\uFEFF${writeNotesFile(file)}`)).toBe('ok');
    expect(parseNotesFile(changed('notes.0.mood', 'calm'))).toEqual(parseNotesFile(writeNotesFile(file)));
  });

  test('of ten thousand notes is read whole', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...note, id: `note-${index}` }));
    expect(notesOf(many)).toEqual(many);
  });

  test('cut short at any place is refused', () => {
    const text = writeNotesFile(file).trimEnd();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        expect(codeOf(text.slice(0, length))).toBe('truncated');
      }),
    );
  });

  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['PK\u0003\u0004', 'truncated'],
    ['null', 'not-notes'],
    ['[]', 'not-notes'],
    ['{"format":"yiyue-arrangement","version":1}', 'not-notes'],
    ['{"format":"yiyue-notes","version":3,"notes":"otherwise"}', 'newer'],
    ['{"format":"yiyue-notes"}', 'invalid'],
    [changed('notes', []), 'ok'],
    [JSON.stringify({ ...file, notes: [], bookmarks: [] }), 'empty'],
    [JSON.stringify({ ...file, notes: Array.from({ length: 100_001 }) }), 'too-large'],
  ])('like %.40s gives %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('that is too long is refused before it is read', () => {
    expect(codeOf(' '.repeat(notesFileLimits.text + 1))).toBe('too-large');
  });

  test.each([
    ['version', 0],
    ['exported', '昨天'],
    ['documents.0.version', 'abc'],
    ['notes.0.id', ''],
    ['notes.0.id', 'a b'],
    ['notes.0.id', 'a'.repeat(161)],
    ['notes.0.isPrivate', false],
    ['removals', {}],
    ['notes.0.colour', 'constructor'],
    ['notes.0.stance', '赞同'],
    ['notes.0.tags', '投资'],
    ['notes.0.tags', Array.from({ length: 21 }, (_, index) => `${index}`)],
    ['notes.0.tags', ['长'.repeat(31)]],
    ['notes.0.text', 12],
    ['notes.0.text', '长'.repeat(100_001)],
    ['notes.0.created', '2026-13-01T00:00:00Z'],
    ['notes.0.changed', '+999999-01-01T00:00:00Z'],
    ['notes.0.anchor', null],
    ['notes.0.anchor.quote.exact', ''],
    ['notes.0.anchor.quote.prefix', '长'.repeat(33)],
    ['notes.0.anchor.start.offset', -1],
    ['notes.0.anchor.end.offset', 1.5],
    ['notes.0.anchor.position.start', '2881'],
    ['bookmarks.0.line', '../../x'],
    ['bookmarks', {}],
  ])('with a wrong %s is refused, and the place is told', (path, value) => {
    expect(parseNotesFile(changed(path, value))).toEqual({ ok: false, error: { code: 'invalid', path } });
  });

  test.each([
    ['notes.0.author', { id: 'a:b', name: '李明' }, 'notes.0.author.id'],
    ['notes.0.author', { id: 'a', name: '名'.repeat(51) }, 'notes.0.author.name'],
    ['notes.0.author', { id: 'a' }, 'notes.0.author.name'],
    ['removals', [{ id: 'b' }], 'removals.0.removed'],
  ])('with a wrong %s of %j is refused at %s', (path, value, at) => {
    expect(parseNotesFile(changed(path, value))).toEqual({ ok: false, error: { code: 'invalid', path: at } });
  });

  test('loses control characters, but keeps line ends and tabs', () => {
    const [read] = notesOf([
      { ...note, text: 'a\r\nb\rc\u0000\u001b[31m\td\u0085\u007f', tags: [' 投\u0007资 ', '投资', ''] },
    ]);
    expect(read).toMatchObject({ text: 'a\nb\nc[31m\td', tags: ['投资'] });
  });

  test('may hold HTML and script, which stay plain text', () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    expect(notesOf([{ ...note, text }])[0]?.text).toBe(text);
  });

  test('has its times read in any zone, and its bookmark ids made anew', () => {
    const parsed = parseNotesFile(
      changed('bookmarks.0', { id: 'x', report: plan.id, line: '4', created: '2026-01-20T16:30+08:00' }),
    );
    expect(parsed).toMatchObject({ ok: true, value: { bookmarks: [bookmark] } });
  });

  test('of the first version, without authors and removals, is read as one of the present', () => {
    const { removals: _, ...first } = { ...file, version: 1 };
    expect(parseNotesFile(JSON.stringify(first))).toEqual({ ok: true, value: file });
  });

  test('keeps authors, what is private, and what was removed', () => {
    const author = { id: '6f0d7a52-9d0c-4d0e-8a54-0a3a5b8f8f10', name: '李明' };
    const removals = [{ id: 'b', author, removed: noteTime }];
    const shared = { ...file, notes: [{ ...note, author, isPrivate: true as const }], removals };
    expect(parseNotesFile(writeNotesFile(shared))).toEqual({ ok: true, value: shared });
    expect(codeOf(writeNotesFile({ ...file, notes: [], bookmarks: [], removals }))).toBe('ok');
  });

  test('of any kind whatever is read or refused, and the refusal said, but never throws', () => {
    const hostile = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify({ ...file, notes: value })),
      fc
        .tuple(
          fc.constantFrom(
            'format',
            'version',
            'documents',
            'notes.0',
            'notes.0.id',
            'notes.0.tags',
            'notes.0.anchor',
            'notes.0.anchor.quote',
            'bookmarks.0',
          ),
          fc.oneof(
            fc.jsonValue(),
            fc.constantFrom({ ['__proto__']: { polluted: true } }, ['__proto__'], '__proto__', 1e308),
          ),
        )
        .map(([path, value]) => changed(path, value)),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseNotesFile(text);
        if (!parsed.ok) expect(describeImportFailure(parsed.error, 'zh').title).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('nested beyond measure, or with keys of the prototype, does no harm', () => {
    expect(codeOf(`${'['.repeat(1_000_000)}`)).toBe('truncated');
    expect(codeOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('not-notes');
    expect(
      codeOf(`{"format":"yiyue-notes","version":1,"notes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    ).toBe('invalid');
    expect(codeOf(writeNotesFile(file).replace('{', '{"__proto__":{"polluted":true},"constructor":1,'))).toBe(
      'ok',
    );
    expect('polluted' in {}).toBe(false);
  });
});
