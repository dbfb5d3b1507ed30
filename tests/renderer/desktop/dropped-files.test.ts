import { describe, expect, test } from 'vitest';
import { filesOf, filesOfClipboard, withoutLeftovers } from '../../../src/renderer/desktop/dropped-files.ts';

const picture = new File(['png'], 'image.png', { type: 'image/png' });

type MadeUp = { readonly name: string; readonly [rest: string]: unknown };

const file = (name: string): MadeUp => ({
  name,
  isFile: true,
  file: (resolve: (file: File) => void) => resolve(new File(['字'], name)),
});
const unreadable = (name: string): MadeUp => ({
  name,
  isFile: true,
  file: (_: unknown, reject: (error: Error) => void) => reject(new Error('gone')),
});
/** Gives its entries in two parts, the last of them empty. */
const folder = (name: string, entries: readonly MadeUp[]): MadeUp => ({
  name,
  isDirectory: true,
  createReader: () => {
    const parts = [[...entries], []];
    return { readEntries: (resolve: (part: unknown) => void) => resolve(parts.shift()) };
  },
});
const shutFolder = (name: string): MadeUp => ({
  name,
  isDirectory: true,
  createReader: () => ({
    readEntries: (_: unknown, reject: (error: Error) => void) => reject(new Error('denied')),
  }),
});

const dropped = async (...entries: readonly MadeUp[]) => {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  const { files, ...rest } = await filesOf({ items, files: [] } as unknown as DataTransfer);
  return { names: files.map(({ name }) => name), ...rest };
};

describe('what is dropped', () => {
  test('comes with the files in its folders, without what programs left there', async () => {
    const inner = folder('内', [file('二.docx'), file('~$二.docx')]);
    const all = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '三.pdf'].map(file);
    expect(await dropped(file('一.txt'), folder('外', [inner, ...all]))).toEqual({
      names: ['一.txt', '二.docx', '三.pdf'],
      unreadable: 0,
      isCut: false,
    });
  });

  test('is taken as far as it can be read, and the rest is counted', async () => {
    const mixed = folder('外', [unreadable('甲.txt'), file('乙.txt'), shutFolder('丙')]);
    expect(await dropped(unreadable('丁.txt'), mixed, file('戊.txt'))).toEqual({
      names: ['乙.txt', '戊.txt'],
      unreadable: 3,
      isCut: false,
    });
  });

  test('ends after 500 files, and says so only when there were more', async () => {
    const many = Array.from({ length: 500 }, (_, at) => file(`${at}.txt`));
    expect(await dropped(folder('外', many))).toMatchObject({ isCut: false });
    const more = await dropped(folder('外', many), file('多.txt'));
    expect(more.names).toHaveLength(500);
    expect(more.isCut).toBe(true);
  });
});

test('of a folder that was chosen, what programs left in it is not taken', () => {
  const inFolder = (path: string) =>
    Object.defineProperty(new File(['字'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
      value: path,
    });
  const files = ['材料/一.txt', '材料/~$一.docx', '材料/.git/二.txt', '材料/Thumbs.db'].map(inFolder);
  expect(withoutLeftovers(files).map(({ name }) => name)).toEqual(['一.txt']);
  expect(withoutLeftovers([inFolder('')])).toHaveLength(1);
});

describe('what is pasted', () => {
  const pasted = (files: readonly File[], html = '', text = '') =>
    filesOfClipboard({ files, getData: (type) => (type === 'text/html' ? html : text) }, '粘贴').map(
      ({ name }) => name,
    );

  test.each([
    ['words with their markup', [], '<p>字</p>', '字', ['粘贴.html']],
    ['words alone', [], '', '字', ['粘贴.txt']],
    ['words with a picture of them', [picture], '<p>字</p>', '字', ['粘贴.html']],
    ['a picture with markup that has no words', [picture], '<img>', '', ['image.png']],
    ['files', [picture, new File(['字'], '一.docx')], '<p>字</p>', '字', ['image.png', '一.docx']],
    ['nothing', [], '', ' ', []],
  ] as const)('gives of %s what can be read', (_, files, html, text, expected) => {
    expect(pasted(files, html, text)).toEqual(expected);
  });
});
