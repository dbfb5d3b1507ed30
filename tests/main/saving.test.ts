import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from '../../src/main/file-name.ts';
import { failureOf, writeWhole } from '../../src/main/write-whole.ts';

const makeFolder = () => mkdtempSync(join(tmpdir(), 'yiyue-write-'));
const bytes = new TextEncoder().encode('审议发言');

describe('writing a file', () => {
  it('replaces the one before as a whole, with nothing left beside it', async () => {
    const folder = makeFolder();
    const file = join(folder, '发言.docx');
    writeFileSync(file, 'a much longer text than the next one');
    expect(await writeWhole(file, bytes)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('审议发言');
    expect(readdirSync(folder)).toEqual(['发言.docx']);
  });

  it('leaves the one before as it was when it fails', async () => {
    const folder = makeFolder();
    const inTheWay = join(folder, 'a.docx');
    mkdirSync(inTheWay);
    writeFileSync(join(inTheWay, 'kept'), '');
    expect(await writeWhole(inTheWay, bytes)).not.toBeNull();
    expect(readdirSync(folder)).toEqual(['a.docx']);
    expect(readdirSync(inTheWay)).toEqual(['kept']);
  });

  it('takes the longest names', async () => {
    const folder = makeFolder();
    const file = join(folder, `${'议'.repeat(80)}.txt`);
    expect(await writeWhole(file, bytes)).toBeNull();
  });

  it('has plain codes for what goes wrong', () => {
    const failure = (code: string) => failureOf(Object.assign(new Error(code), { code }));
    expect(['ENOSPC', 'EDQUOT'].map(failure)).toEqual(['full', 'full']);
    expect(['EACCES', 'EPERM', 'EROFS', 'EBUSY'].map(failure)).toEqual([
      'denied',
      'denied',
      'denied',
      'denied',
    ]);
    expect(failure('EIO')).toBe('other');
    expect(failureOf('no error at all')).toBe('other');
  });
});

describe('a suggested file name', () => {
  it('keeps what it can', () => {
    expect(cleanFileName('关于养老服务的建议（草稿）.docx')).toBe('关于养老服务的建议（草稿）.docx');
    expect(cleanFileName('a/b\\c:d?.md')).toBe('a_b_c_d_.md');
    expect(cleanFileName('..')).toBe('_');
    expect(cleanFileName('con.txt')).toBe('_con.txt');
    expect(cleanFileName('COM¹ .txt')).toBe('_COM¹ .txt');
    expect(cleanFileName('批注\u202ecod.exe')).toBe('批注_cod.exe');
  });

  it('never names another place', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
        const cleaned = cleanFileName(name);
        expect(basename(cleaned)).toBe(cleaned);
        expect(cleaned).not.toMatch(/^\.|[\\/:]|^$/);
      }),
    );
  });
});
