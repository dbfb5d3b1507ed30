import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeNotesFile, writeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import { packageParts } from '../../../src/domain/interchange/notes-package.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { failure, success } from '../../../src/domain/result.ts';
import { packNotes } from '../../../src/exporting/notes-package.ts';
import { versionOf } from '../../../src/importing/digest.ts';
import { importDesk } from '../../../src/renderer/exchange/import-desk.ts';
import { keptNote } from '../../../src/renderer/storage/kept-rows.ts';
import { noteOn, noteTime, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const wang = { id: 'wang', name: '王芳' };
const version = await versionOf(work);
const note = noteOn(work, rangeOf(work, '2.2.2', '222亿元'), { id: 'a', author: wang, version });
const file = makeNotesFile([{ report: work, version }], [note], [], noteTime);

function packed(passphrase: string | null): Uint8Array<ArrayBuffer> {
  const made = packNotes(file, passphrase);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function open(...files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]) {
  const progress: number[] = [];
  const desk = importDesk(
    async () => ({ notes: [], bookmarks: [], removals: [] }),
    async () => success([]),
    (done) => progress.push(done),
  );
  const read = desk.read(files.map(([name, content]) => new File([content], name)));
  const plan = () => desk.plan({ reports: [work], chosen: new Map(), person: null });
  return { desk, read, plan, progress };
}

const codes = async (read: ReturnType<typeof open>['read']) =>
  (await read).files.map(({ failure }) => failure?.code);

test('says of each file why it is not taken, and takes the others', async () => {
  const whole = writeNotesFile(file);
  const { read, plan, progress } = open(
    ['好.yiyue', packed(null)],
    ['半.json', whole.slice(0, 200)],
    ['新.json', whole.replace('"version": 2', '"version": 9')],
    ['别.txt', '会议纪要'],
    ['断.yiyue', packed(null).slice(0, 100)],
    ['空.json', ''],
  );
  expect(await codes(read)).toEqual([undefined, 'truncated', 'newer', 'not-notes', 'damaged', 'empty']);
  expect(progress).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await plan()).toMatchObject({ counts: { added: 1 }, people: [{ author: wang, notes: 1 }] });
});

test('tries a passphrase on every file that is locked, and tells a wrong one from tampering', async () => {
  const parts = unzipSync(packed('口令'));
  const sealed = parts[packageParts.sealed] ?? new Uint8Array(0);
  sealed[100] = (sealed[100] ?? 0) ^ 1;
  const tampered = new Uint8Array(zipSync(parts));
  const { desk, read, plan } = open(['一.yiyue', packed('口令')], ['二.yiyue', packed('别的')]);
  expect(await codes(read)).toEqual(['needs-passphrase', 'needs-passphrase']);
  const found = await desk.unlock('口令');
  expect(found.files.map(({ failure }) => failure?.code)).toEqual([undefined, 'wrong-passphrase']);
  expect(await plan()).toMatchObject({ counts: { added: 1 } });
  const other = open(['改.yiyue', tampered]);
  await other.read;
  const [altered] = (await other.desk.unlock('口令')).files;
  expect(altered?.failure).toEqual({ code: 'tampered' });
});

test('reads a table by the columns that the user says, and shows three rows of it', async () => {
  const words = '实现基础设施投资222亿元';
  const table = `书名,摘录,我的想法\r\n${work.title},${words},看一看\r\n`;
  const { desk, read, plan } = open(['表.csv', table]);
  expect((await read).files).toMatchObject([
    { table: { header: ['书名', '摘录', '我的想法'], examples: [[work.title, words, '看一看']], rows: 1 } },
  ]);
  const mapping = { document: 0, quote: 1, text: 2 };
  await desk.map({ file: 0, mapping });
  expect(await plan()).toMatchObject({ counts: { added: 1 } });
  expect((await desk.rows(10)).added).toMatchObject([{ text: '看一看', report: work.id }]);
});

test('tells part by part what was stored, and nothing of what could not be', async () => {
  const written: string[] = [];
  const stored = { notes: [], bookmarks: [], removals: [] };
  let isFull = true;
  const desk = importDesk(
    async () => stored,
    async ({ notes }) => {
      if (isFull) return failure('quota');
      written.push(...notes.map(({ after }) => after.id));
      return success(notes.map(({ after }) => keptNote(after)));
    },
    () => undefined,
  );
  const two = makeNotesFile([{ report: work, version }], [note, { ...note, id: 'b' }], [], noteTime);
  await desk.read([new File([writeNotesFile(two)], '二.json')]);
  const plan = await desk.plan({ reports: [work], chosen: new Map(), person: null });
  if (!plan) throw new Error('there is no plan');
  expect(await desk.store(plan.choices)).toEqual(failure('quota'));
  isFull = false;
  expect(await desk.store(plan.choices)).toEqual(success(2));
  const parts = [await desk.stored({ from: 0, to: 1 }), await desk.stored({ from: 1, to: 2 })];
  expect(parts.flatMap(({ kept }) => kept.map(({ id }) => id))).toEqual(written);
  expect(parts.flatMap(({ step }) => step)).toMatchObject([{ isImported: true }, { isImported: true }]);
});
