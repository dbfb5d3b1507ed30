import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Kept } from '../../src/domain/kept/kept.ts';
import { packWholeBackup } from '../../src/exporting/whole-backup.ts';
import { readWholeBackup } from '../../src/importing/whole-backup.ts';
import { noteOn } from '../support/notes.ts';
import { openQingpu, sha256 } from '../support/qingpu.ts';

const [report] = openQingpu().reports;
if (!report) throw new Error('there is no report');
const note = noteOn(report, '2.2.1', { text: '客流怎么算？' });
const created = '2026-03-05T12:00:00.000Z';
const kept: Kept = { table: 'notes', id: note.id, stamp: note.changed, isRemoved: false, value: note };
const file = new TextEncoder().encode('正文');
const backup = { created, records: [kept], files: new Map([[sha256(Buffer.from(file)), file]]) };
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const head = { format: 'yiyue-backup', version: 1, created };

describe('a whole backup', () => {
  test('gives back every record and file', async () => {
    expect(await readWholeBackup(packWholeBackup(backup))).toEqual({ ok: true, value: backup });
  });

  test('gives back as many files as there can be', async () => {
    const files = new Map(
      Array.from({ length: 10_001 }, (_, index) => {
        const bytes = encode(index);
        return [sha256(Buffer.from(bytes)), bytes] as const;
      }),
    );
    expect(await readWholeBackup(packWholeBackup({ ...backup, files }))).toMatchObject({
      ok: true,
      value: { files: { size: files.size } },
    });
  });

  test('leaves out what is no record of a table', async () => {
    const records = [kept, { ...kept, table: 'elsewhere' }, { ...kept, value: { id: 'x' } }, 7, null];
    const bytes = zipSync({ 'yiyue-backup.json': encode(head), 'records.json': encode(records) });
    expect(await readWholeBackup(bytes)).toMatchObject({ ok: true, value: { records: [kept] } });
  });

  test('gives no trust to a key, by whatever name', async () => {
    const changed = created;
    const setting = (id: string, key: string): Kept => {
      return { table: 'settings', id, stamp: changed, isRemoved: false, value: { key, value: 1, changed } };
    };
    const name = `trusted-key:${'a'.repeat(64)}`;
    const own = setting('theme', 'theme');
    const records = [own, setting(name, name), setting('theme', name), setting(name, 'theme')];
    const read = await readWholeBackup(packWholeBackup({ ...backup, records }));
    expect(read).toMatchObject({ ok: true, value: { records: [own] } });
  });

  test('is refused when any byte of a file in it is another', async () => {
    const packed = packWholeBackup(backup);
    const altered = packed.slice();
    const place = Buffer.from(altered).indexOf(Buffer.from(file));
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(await readWholeBackup(altered)).toEqual({ ok: false, error: 'damaged' });
  });

  test('is refused when a file is not the one that its name says', async () => {
    const packed = packWholeBackup({ ...backup, files: new Map([['0'.repeat(64), file]]) });
    expect(await readWholeBackup(packed)).toEqual({ ok: false, error: 'damaged' });
  });

  test.each([
    ['is cut short', packWholeBackup(backup).slice(0, -30), 'damaged'],
    ['is of a later version', zipSync({ 'yiyue-backup.json': encode({ ...head, version: 2 }) }), 'newer'],
    ['is another archive', zipSync({ 'word/document.xml': encode('') }), 'other-file'],
    ['is no archive', encode({ notes: [] }), 'other-file'],
    ['has no records', zipSync({ 'yiyue-backup.json': encode(head) }), 'damaged'],
  ])('that %s is refused', async (_, bytes, error) => {
    expect(await readWholeBackup(new Uint8Array(bytes))).toEqual({ ok: false, error });
  });
});
