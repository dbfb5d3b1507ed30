import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/domain/report/escape-markdown.ts';
import { LineMarkdown } from '../../../src/renderer/ui/MarkdownText.tsx';

/** What the page shows for a line of Markdown; `null` when it draws any element, for a line is words only. */
function shown(markdown: string): string | null {
  const markup = renderToStaticMarkup(<LineMarkdown markdown={markdown} text="" />);
  if (markup.includes('<')) return null;
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return markup.replace(/&(\w+|#x27);/g, (all, name: string) => entities[name] ?? all);
}

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const fragments = [
  '1.',
  '12)',
  '# ',
  '---',
  '***',
  '==',
  '```',
  '~~~',
  '&amp;',
  '&#35;',
  '<b>',
  '<!--',
  'https://a.cn',
];

/** Text of one line without white space around it, rich in what Markdown could take for its own. */
const line = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...punctuation) },
      { weight: 2, arbitrary: fc.constantFrom(...fragments) },
      { weight: 2, arbitrary: fc.constantFrom(' ', '\t', '  ', '\u00a0', '\u3000') },
      { weight: 2, arbitrary: fc.constantFrom(...'0123456789') },
      { weight: 2, arbitrary: fc.constantFrom(...'aZ报告“”，。、（）') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\r\n\0]/g, '')
      .trim(),
  );

describe('escaped text', () => {
  test('is shown as the very same text', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '# 一、2025年工作回顾',
    '1. 稳增长',
    '2025) 年',
    '123456789. 号',
    '- 促改革',
    '+ 1',
    '===',
    '***',
    '> 引文',
    '[链接](https://example.cn)',
    '![图](a.png)',
    '<script>alert(1)</script>',
    '&copy; 2026',
    '`代码`',
    '~~删除~~',
    '\\*',
    '[a]: b',
    '增长5%—6%',
  ])('%s is shown as it is', (text) => {
    expect(shown(escapeMarkdown(text))).toBe(text);
  });

  test('stays readable where nothing could mean anything', () => {
    const text = '全年地区生产总值增长5.5%左右（预计），R&D投入“4.3%”。';
    expect(escapeMarkdown(text)).toBe(text.replace('&', '\\&'));
  });
});
