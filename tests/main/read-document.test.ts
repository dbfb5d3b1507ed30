import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDocument } from '../../src/main/read-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'yiyue-opened-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('files that are opened with the app are handed over when the app takes their like in', async () => {
  for (const name of ['会议.yypack', '批注.yiyue', '报告.DOCX']) {
    const path = join(folder, name);
    writeFileSync(path, '字');
    expect(await readDocument(path), name).toEqual(new Uint8Array(Buffer.from('字')));
  }
});

test('what it takes in nowhere, and what is no file, is left alone', async () => {
  const path = join(folder, '钥匙.key');
  writeFileSync(path, '字');
  for (const none of [path, folder, join(folder, '没有.yypack')]) expect(await readDocument(none)).toBeNull();
});
