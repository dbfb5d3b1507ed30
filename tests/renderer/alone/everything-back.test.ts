import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { readWholeBackup } from '../../../src/importing/whole-backup.ts';
import { fillDisk, freshStorage } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { bookmarkOn, noteOn, noteTime } from '../../support/notes.ts';
import { speechOf } from '../../support/writings.ts';

vi.stubGlobal('navigator', {});

let written = new Uint8Array();
vi.doMock('../../../src/renderer/desktop/backup-file.ts', () => ({
  chooseBackupFile: async () => ({ ok: true, value: { handle: null, isKept: false } }),
  isHandedOn: () => false,
  writeBackup: async (_: unknown, { bytes }: { readonly bytes: Uint8Array }) => {
    written = new Uint8Array(bytes);
    return { state: 'saved', place: '备份' };
  },
}));

const imported = importedDocument('made-up', ['第一段说了什么。']);
const line = imported.report.lines.at(-1)?.id ?? '';
const note = noteOn(imported.report, line, { text: '只给自己看', isPrivate: true });
const others = noteOn(imported.report, line, { id: 'b:wang', author: { id: 'wang', name: '王芳' } });
const bookmark = bookmarkOn(imported.report, line);
const speech = speechOf();
const join = { id: '财政收入', indicator: '一般公共预算收入', changed: noteTime };

const load = async () => await import('../../../src/renderer/alone/back-up.ts');

test('everything that the user made comes back from a backup, on another computer', async () => {
  const storage = await freshStorage();
  for (const bytes of imported.files) await storage.keepDocumentFile(bytes);
  await storage.applyChanges([
    { table: 'documents', before: null, after: imported.document },
    { table: 'notes', before: null, after: note },
    { table: 'notes', before: null, after: others },
    { table: 'bookmarks', before: null, after: bookmark },
    { table: 'writings', before: null, after: speech },
    { table: 'joins', before: null, after: join },
  ]);
  const before = (await storage.readAllKept()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(new Set(before.map(({ table }) => table)).size).toBe(5);
  const outcome = await (await load()).backUp('议阅备份', true);
  expect(outcome).toMatchObject({ state: 'saved', lacking: 0, isSure: true });
  storage.database.close();

  const fresh = await freshStorage();
  expect(await fresh.readAllKept()).toEqual([]);
  expect(await (await load()).takeBackIn(written)).toBeNull();
  await fresh.repairDatabase(await fresh.readPresent(), await fresh.journal.overview());
  const after = (await fresh.readAllKept()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(after).toEqual(before);
  for (const sha256 of [imported.document.text, imported.document.arrangement, imported.document.file.sha256])
    expect(await fresh.readDocumentFile(sha256)).toMatchObject({ state: 'read' });
  fresh.database.close();
});

test('what neither database nor journal took is in the backup, which does not call itself sure', async () => {
  const storage = await freshStorage();
  const emptyDisk = fillDisk();
  storage.journal.failure = 'unreachable';
  expect(await storage.applyChanges([{ table: 'notes', before: null, after: note }])).toBe(false);
  const outcome = await (await load()).backUp('议阅备份', true);
  expect(outcome).toMatchObject({ state: 'saved', isSure: false });
  const backup = await readWholeBackup(written);
  expect(backup.ok && backup.value.records).toMatchObject([{ table: 'notes', id: note.id, value: note }]);
  emptyDisk();
  storage.database.close();
});

test('the journal is read only where the database is not known to have the same', async () => {
  const storage = await freshStorage();
  await storage.applyChanges([{ table: 'notes', before: null, after: note }]);
  const readAll = vi.spyOn(storage.journal, 'readAll');
  const { backUp } = await load();
  expect(await backUp('议阅备份', true)).toMatchObject({ state: 'saved', isSure: true });
  expect(readAll).not.toHaveBeenCalled();
  await storage.database.notes.clear();
  expect(await backUp('议阅备份', true)).toMatchObject({ state: 'saved', isSure: true });
  expect(readAll).toHaveBeenCalledOnce();
  const backup = await readWholeBackup(written);
  expect(backup.ok && backup.value.records).toHaveLength(1);
  storage.database.close();
});
