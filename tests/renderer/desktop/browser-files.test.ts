import { describe, expect, test, vi } from 'vitest';
import { BrowserFiles } from '../../../src/renderer/desktop/browser-files.ts';
import { MemoryFolder } from '../../support/memory-folder.ts';
import { sha256 } from '../../support/qingpu.ts';

const bytes = new TextEncoder().encode('政府工作报告');
const digest = sha256(Buffer.from(bytes));

describe('the files of a page that stands alone', () => {
  test('are read as they were kept, under their digest', async () => {
    const folder = new MemoryFolder();
    expect(await new BrowserFiles(folder).keep(bytes)).toEqual({ state: 'kept', sha256: digest });
    const files = new BrowserFiles(folder);
    expect(await files.read(digest)).toEqual({ state: 'read', bytes });
    expect(await files.list()).toEqual([digest]);
    expect(await files.read('0'.repeat(64))).toEqual({ state: 'missing' });
  });

  test('are found without a look at all others each time', async () => {
    const folder = new MemoryFolder();
    const others = ['代表建议', '法院报告'].map((text) => new TextEncoder().encode(text));
    for (const each of [bytes, ...others]) await new BrowserFiles(folder).keep(each);
    const list = vi.spyOn(folder, 'list');
    const files = new BrowserFiles(folder);
    await files.keep(bytes);
    for (const each of others) {
      expect(await files.read(sha256(Buffer.from(each)))).toEqual({ state: 'read', bytes: each });
    }
    expect(list).toHaveBeenCalledTimes(1);
  });

  test('that were not written to their end are not listed, and mended when they are kept again', async () => {
    const folder = new MemoryFolder();
    const files = new BrowserFiles(folder);
    await files.keep(bytes);
    folder.tear([...folder.files.keys()][0] ?? '', 2);
    expect(await files.list()).toEqual([]);
    expect(await files.read(digest)).toEqual({ state: 'damaged' });
    await files.keep(bytes);
    expect(await files.read(digest)).toEqual({ state: 'read', bytes });
  });

  test('are not taken when they are larger than any file may be', async () => {
    const large = new Uint8Array(64 * 1024 * 1024 + 1);
    expect(await new BrowserFiles(new MemoryFolder()).keep(large)).toEqual({
      state: 'failed',
      code: 'refused',
    });
  });
});
