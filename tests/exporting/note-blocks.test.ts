import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNoteBlocks } from '../../src/exporting/note-blocks.ts';

function textsOf(markdown: string): string[] {
  return readNoteBlocks(markdown).map(({ runs }) => runs.map(({ text }) => text).join(''));
}

describe('the blocks of a note', () => {
  test('give a line of its own to each line that was typed', () => {
    expect(textsOf('第一行\n第二行  \n第三行\\\n第四行')).toEqual(['第一行', '第二行', '第三行', '第四行']);
  });

  test.each([
    ['[公报](https://a.example/)', '公报（https://a.example/）'],
    ['<https://a.example/>', 'https://a.example/'],
    ['<a@b.example>', 'a@b.example'],
    ['[公报][1]\n\n[1]: https://a.example/', '公报（https://a.example/）'],
    ['![图](a.png)', '图（a.png）'],
    ['![](a.png)', 'a.png'],
  ])('say of %s its text and its address', (markdown, text) => {
    expect(textsOf(markdown)).toEqual([text]);
  });

  test('keep code and HTML to the letter', () => {
    expect(readNoteBlocks('```\n  a\n\nb\n```\n\n<script>\nalert(1)\n</script>')).toMatchObject([
      { kind: 'code', runs: [{ text: '  a\n\nb', code: true }] },
      { kind: 'code', runs: [{ text: '<script>\nalert(1)\n</script>' }] },
    ]);
  });

  test('number an item once, whatever it begins with', () => {
    const starts = readNoteBlocks('1. > 引\n\n   续\n2. - 内\n').map(({ quotes, list }) => [
      quotes,
      list?.level,
      list?.isItemStart,
    ]);
    expect(starts).toEqual([
      [1, 0, true],
      [0, 0, false],
      [0, 1, true],
    ]);
  });

  test('give tangled text as it is, without parsing it', () => {
    expect(textsOf('- '.repeat(20_000))).toHaveLength(1);
    expect(textsOf('**a_'.repeat(20_000))).toEqual(['**a_'.repeat(20_000)]);
  });

  test('are made of any text', () => {
    const marks = fc.string({
      unit: fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '-',
        '1',
        '.',
        '\n',
        ' ',
        '甲',
        '!',
        '#',
        ':',
      ),
    });
    fc.assert(
      fc.property(marks, (markdown) => {
        for (const { runs } of readNoteBlocks(markdown))
          for (const run of runs) expect(run.text).not.toBeUndefined();
      }),
    );
  });
});
