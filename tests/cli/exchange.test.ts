import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { mergeNotesOf } from '../../src/cli/merge-notes.ts';
import { validateFile } from '../../src/cli/validate.ts';
import { makeNotesFile, writeNotesFile } from '../../src/domain/interchange/notes-file.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import type { Removal } from '../../src/domain/notes/removal.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { packNotes } from '../../src/exporting/notes-package.ts';
import { parseNotesFile } from '../../src/importing/notes-file.ts';
import { noteOn, noteTime } from '../support/notes.ts';
import { openQingpu } from '../support/qingpu.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yiyue-exchange-'));
const [work] = openQingpu().reports as [Report];
const li = { id: 'li', name: '李明' };
const wang = { id: 'wang', name: '王芳' };
const note = noteOn(work, '2.2.2', { id: 'a', author: li, text: '甲' });
const later = '2026-02-01T00:00:00.000Z';

afterAll(() => rmSync(folder, { recursive: true }));

function yiyue(args: readonly string[], passphrase?: string) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, YIYUE_PASSPHRASE: passphrase },
  });
  return { status, stdout, stderr };
}

function fileOf(notes: readonly Note[], removals: readonly Removal[] = []) {
  return makeNotesFile([{ report: work, version: 'a'.repeat(64) }], notes, [], noteTime, removals);
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const plain = write('李明.json', writeNotesFile(fileOf([note])));
const newer = write('李明-新.json', writeNotesFile(fileOf([{ ...note, text: '新', changed: later }])));
const other = write('王芳.json', writeNotesFile(fileOf([{ ...note, author: wang, text: '乙' }])));
const packed = packNotes(fileOf([note]), '青浦');
const sealed = write('李明.yiyue', packed.ok ? packed.value : '');

async function merged(...files: string[]): Promise<string> {
  const result = await mergeNotesOf(files, null);
  return result.ok ? result.value : result.error;
}

describe('merge', () => {
  test('prints one notes file, the same in whatever order, grouping and repetition', async () => {
    const whole = await merged(plain, other, newer);
    const parsed = parseNotesFile(whole);
    expect(parsed.ok && parsed.value.notes.map(({ author, text }) => [author?.name, text])).toEqual([
      ['李明', '新'],
      ['王芳', '乙'],
    ]);
    expect(await merged(newer, other, plain, plain)).toBe(whole);
    const half = write('一半.json', await merged(newer, other));
    expect(await merged(half, plain)).toBe(whole);
  });

  test('leaves out what its author removed, and says so on', async () => {
    const gone = write('删.json', writeNotesFile(fileOf([], [{ id: 'a', author: li, removed: later }])));
    const parsed = parseNotesFile(await merged(gone, plain));
    expect(parsed).toMatchObject({ ok: true, value: { notes: [], removals: [{ id: 'a', removed: later }] } });
  });

  test('takes documents with one text for one, whatever their ids', async () => {
    const elsewhere = { ...fileOf([{ ...note, id: 'b', author: wang }]) };
    const renamed = write(
      '别处.json',
      writeNotesFile({
        ...elsewhere,
        documents: elsewhere.documents.map((each) => ({ ...each, id: 'a-document' })),
        notes: elsewhere.notes.map((each) => ({ ...each, report: 'a-document' })),
      }),
    );
    const parsed = parseNotesFile(await merged(plain, renamed));
    expect(parsed.ok && new Set(parsed.value.notes.map(({ report }) => report))).toEqual(
      new Set(['a-document']),
    );
  });

  test('opens what is encrypted with the passphrase of the environment', () => {
    const opened = yiyue(['merge', sealed, other], '青浦');
    expect({ status: opened.status, stderr: opened.stderr }).toEqual({ status: 0, stderr: '' });
    const parsed = parseNotesFile(opened.stdout);
    expect(parsed.ok && parsed.value.notes).toHaveLength(2);
    expect(yiyue(['merge', sealed])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/加了密.*YIYUE_PASSPHRASE.*\n$/),
    });
  });

  test('names the file that it can’t take, and what to do', async () => {
    expect(await merged(plain, write('别的.json', '{"format":"x"}'))).toMatch(
      /别的\.json：这不是议阅的批注文件。请/,
    );
    expect(await merged(join(folder, '没有.json'))).toMatch(/没有\.json：读不了这个文件。请/);
    expect(await mergeNotesOf([sealed], '错')).toMatchObject({ error: expect.stringContaining('口令不对') });
  });
});

describe('validate', () => {
  const said = async (file: string, passphrase: string | null = null) => {
    const result = await validateFile(file, passphrase);
    return result.ok ? JSON.parse(result.value) : result.error.replaceAll(`${folder}/`, '').split('\n');
  };

  test('tells what a notes file is, packed or not', async () => {
    expect(await said(plain)).toEqual({
      kind: 'notes',
      isPacked: false,
      exported: noteTime,
      documents: [work.title],
      authors: ['李明'],
      notes: 1,
      bookmarks: 0,
      removals: 0,
    });
    expect(await said(sealed, '青浦')).toMatchObject({ kind: 'notes', isPacked: true, notes: 1 });
  });

  test('tells every place of a notes file that is wrong, and why', async () => {
    const wrong = {
      ...fileOf([{ ...note, text: '长'.repeat(2 ** 20) }, note]),
      documents: [{ id: 'a', title: 1 }],
    };
    const file = write('错.json', JSON.stringify(wrong).replace('"stance":null', '"stance":"赞同"'));
    expect(await said(file)).toEqual([
      '错.json：$.documents[0].title 应为 string，实为 1。',
      '错.json：$.documents[0].version 缺少这一项。',
      expect.stringMatching(/^错\.json：\$\.notes\[0\]\.stance 应为 .*，实为 "赞同"。$/),
      '错.json：$.notes[0].text 太长，最多 100000，实有 1048576。',
    ]);
    expect(yiyue(['validate', file]).status).toBe(1);
  });

  test('proves an arrangement, and tells where one is wrong', async () => {
    const bundled = join(root, 'resources/reports/qingpu-2026/arrangement.json');
    expect(await said(bundled)).toMatchObject({ kind: 'arrangement', documents: [{ id: work.id }, {}, {}] });
    const broken = readFileSync(bundled, 'utf8').replace(/"version": \d+/, '"version": 9');
    expect(await said(write('编排.json', broken))).toEqual([
      '编排.json：$.version 是第 9 版，这里只认识到第 2 版。',
    ]);
  });

  test.each([
    ['{"format":"x"}', /^x：既不是批注文件.*，也不是编排文件。请/],
    ['{"format":"yiyue-notes","version":2,', /^x：批注文件不完整。请/],
    ['PK\u0003\u0004', /^x：批注文件不完整。请/],
    ['\u0000', /^x：批注文件不完整。请/],
  ])('refuses %j in one line', async (content, reason) => {
    expect(await said(write('x', content))).toEqual([expect.stringMatching(reason)]);
  });
});
