import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../../src/domain/notes/note.ts';
import { infoOfReport } from '../../../src/domain/report/front-matter.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { success } from '../../../src/domain/result.ts';
import { carryOver } from '../../../src/domain/versions/carry-over.ts';
import type { NotesForm } from '../../../src/renderer/exchange/forms.ts';
import { importDesk } from '../../../src/renderer/exchange/import-desk.ts';
import { meetingOf } from '../../../src/renderer/exchange/name-file.ts';
import { openNamed } from '../../../src/renderer/exchange/open-named.ts';
import type { NotesOrder } from '../../../src/renderer/exchange/protocol.ts';
import { writeNotes } from '../../../src/renderer/exchange/write-notes.ts';
import { database } from '../../../src/renderer/storage/database.ts';
import { keepDocumentFile } from '../../../src/renderer/storage/document-files.ts';
import { addDocuments } from '../../../src/renderer/storage/documents.ts';
import { connectFiles } from '../../../src/renderer/storage/files.ts';
import { connectJournal } from '../../../src/renderer/storage/journal.ts';
import { addReportsOf } from '../../../src/renderer/storage/open-document.ts';
import { FailingJournal } from '../../support/failing-journal.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const { reports } = openQingpu();
const [work] = reports;
if (!work) throw new Error('no report');
const made = importedDocument('d-one', ['过去一年，生产总值增长5.2%。', '今年要把稳就业放在突出位置。']);
const lineOf = (at: number) => made.report.lines[at]?.id ?? '';
const note = noteOn(made.report, lineOf(1), { id: 'a', text: '问清口径' });
const ours = noteOn(work, '2.2.2', { id: 'b', text: '本区的' });
const bookmark = bookmarkOn(made.report, lineOf(2));
const scope = { notes: [note], bookmarks: [bookmark], carries: [] } as const;
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
let files: MemoryFiles;

type Made = Pick<NotesOrder, 'bookmarks' | 'carries'> & { readonly notes: readonly Note[] };

async function write(form: NotesForm, { notes, bookmarks, carries }: Made, atHand: readonly Report[]) {
  const made = [...notes, ...bookmarks];
  const opened = await addReportsOf(made, atHand);
  const meeting = meetingOf(made, opened);
  const order: NotesOrder = {
    what: 'notes',
    form,
    documents: opened.map((report) => ({
      report,
      origin: { info: infoOfReport(report), source: { name: '', sha256: '' } },
    })),
    bookmarks,
    carries,
    removals: [],
    person: null,
    passphrase: null,
    meeting,
    exported: '2026-01-10T00:00:00.000Z',
  };
  const written = await writeNotes(notes, order, () => {});
  if (!written.ok) throw new Error(written.error);
  return { meeting, ...written.value };
}

/** What importing a file into an empty profile comes to. */
async function importOf(bytes: Uint8Array) {
  const stored = { notes: [], bookmarks: [], removals: [] };
  const desk = importDesk(
    async () => stored,
    async () => success([]),
    () => undefined,
  );
  const { named } = await desk.read([new File([new Uint8Array(bytes)], '批注.json')]);
  const opened = await openNamed(named, new Map(), reports);
  const plan = await desk.plan({ reports: opened, chosen: new Map(), person: null });
  if (plan) await desk.store(plan.choices);
  const { step } = await desk.stored({ from: 0, to: Number.POSITIVE_INFINITY });
  return { plan, changes: step.map(({ after }) => after) };
}

beforeEach(async () => {
  files = new MemoryFiles();
  connectFiles(files);
  connectJournal(new FailingJournal());
  expect((await addDocuments([made])).ok).toBe(true);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('notes on a document of the library', () => {
  test('are printed with their quotations and places, under the name of its own meeting', async () => {
    const { meeting, bytes, leftOut } = await write('markdown', scope, reports);
    expect(meeting).toBe('甲市第十六届人民代表大会第七次会议');
    expect(textOf(bytes)).toContain('过去一年，生产总值增长5.2%。');
    expect(textOf(bytes)).toContain('问清口径');
    expect(textOf(bytes)).not.toContain('青浦');
    expect(leftOut).toBe(0);
  });

  test('stand beside those on others, under no single meeting', async () => {
    const both = { ...scope, notes: [note, ours] };
    const { meeting, bytes } = await write('markdown', both, reports);
    expect(meeting).toBe('');
    expect(textOf(bytes)).toContain('各次会议');
    for (const words of ['问清口径', '本区的']) expect(textOf(bytes)).toContain(words);
  });

  test('are taken away and come back, with the document named', async () => {
    const { bytes } = await write('json', scope, reports);
    expect(JSON.parse(textOf(bytes)).documents).toMatchObject([{ id: 'd-one', title: made.report.title }]);
    const { changes, plan } = await importOf(bytes);
    expect(changes).toMatchObject([{ id: 'a', text: '问清口径' }, bookmark]);
    expect(plan?.unknown).toEqual([]);
  });

  test('find their document also where it was brought in under another id', async () => {
    const { bytes } = await write('json', scope, reports);
    await database.documents.clear();
    const there = importedDocument('d-there', [
      '过去一年，生产总值增长5.2%。',
      '今年要把稳就业放在突出位置。',
    ]);
    expect((await addDocuments([there])).ok).toBe(true);
    expect((await importOf(bytes)).changes).toMatchObject([
      { id: 'a', report: 'd-there', anchor: { quote: note.anchor.quote } },
      { id: `d-there/${bookmark.line}`, report: 'd-there' },
    ]);
    const other = importedDocument('d-there', ['过去一年，生产总值增长5.3%。']);
    await database.documents.put(other.document);
    for (const file of other.files) await keepDocumentFile(file);
    const { changes, plan } = await importOf(bytes);
    expect(changes).toEqual([]);
    expect(plan?.unknown).toMatchObject([{ title: made.report.title, notes: 1, bookmarks: 1 }]);
  });

  test('are said to be left out, and are in a notes file all the same, when it can not be opened', async () => {
    await database.files.clear();
    files.kept.clear();
    const both = { ...scope, notes: [note, ours] };
    const printed = await write('markdown', both, reports);
    expect(printed.leftOut).toBe(2);
    expect(textOf(printed.bytes)).not.toContain('问清口径');
    const kept = await write('json', both, reports);
    expect(kept.leftOut).toBe(0);
    expect(JSON.parse(textOf(kept.bytes)).notes).toHaveLength(2);
  });

  test('that were carried to a later version are printed once, and a notes file has both', async () => {
    const next = importedDocument('d-two', ['今年生产总值增长5.2%。', '今年要把稳就业放在突出位置。']);
    expect((await addDocuments([next])).ok).toBe(true);
    const original = noteOn(made.report, lineOf(2), { id: 'c', text: '怎么稳' });
    const carriage = { old: made.report, next: next.report, version: 'v', bookmarks: [], earlier: [] };
    const there = { bookmarks: [], carries: [] };
    const { notes, carries } = carryOver({ ...carriage, notes: [original], there }, original.changed);
    const all = { ...scope, notes: [note, original, ...notes], carries };
    const printed = await write('markdown', all, reports);
    expect(textOf(printed.bytes).split('怎么稳')).toHaveLength(2);
    expect(textOf(printed.bytes)).toContain('已带到后一版的 1 条只写一次');
    expect(printed).toMatchObject({ earlier: 1, leftOut: 0 });
    const kept = await write('json', all, reports);
    expect(JSON.parse(textOf(kept.bytes)).notes).toHaveLength(3);
    const changed = { ...original, text: '旧版上另写的', changed: '2027-01-01T00:00:00.000Z' };
    const both = await write('markdown', { ...all, notes: [changed, ...notes] }, reports);
    expect(both.earlier).toBe(0);
    expect(textOf(both.bytes)).toContain('旧版上另写的');
  });

  test('are taken away without opening anything where nothing could be opened', async () => {
    const read = vi.spyOn(files, 'read');
    const get = vi.spyOn(database.files, 'get');
    const { bytes } = await write('json', scope, []);
    expect(JSON.parse(textOf(bytes)).notes).toHaveLength(1);
    expect([read.mock.calls, get.mock.calls]).toEqual([[], []]);
  });
});
