import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LineMarkdown, NoteMarkdown } from '../../../src/renderer/ui/MarkdownText.tsx';

function noteMarkup(markdown: string): string {
  return renderToStaticMarkup(<NoteMarkdown markdown={markdown} onLink={() => undefined} />);
}

function lineMarkup(markdown: string): string {
  return renderToStaticMarkup(<LineMarkdown markdown={markdown} text={markdown} />);
}

/** Every element and attribute of static markup, in which text never holds a bare `<`. */
function tagsOf(
  markup: string,
): { readonly name: string; readonly attributes: readonly [string, string][] }[] {
  return [...markup.matchAll(/<([a-z0-9]+)((?:\s[^>]*)?)>/gi)].map(([, name = '', rest = '']) => ({
    name,
    attributes: [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  }));
}

const harmless = new Set('a blockquote br code em h1 h2 h3 h4 h5 h6 hr li ol p pre strong ul'.split(' '));
const harmlessAttributes = new Set(['href', 'title', 'start', 'class']);

function expectHarmless(markup: string): void {
  for (const { name, attributes } of tagsOf(markup)) {
    expect(harmless).toContain(name);
    for (const [key, value] of attributes) {
      expect(harmlessAttributes).toContain(key);
      if (key === 'href') expect(value).toMatch(/^(https?:|mailto:|ircs?:|xmpp:|[^:]*$|[^:]*[/?#])/i);
    }
  }
}

const dangerous = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<iframe src="https://example.com"></iframe>',
  '<a href="javascript:alert(1)" onclick="alert(2)">x</a>',
  '<style>body{display:none}</style>',
  '<!-- <script>alert(1)</script> -->',
  '![x](https://example.com/x.png)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x][y]\n\n[y]: https://example.com/x.png',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](file:///etc/passwd)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```html\n<script>alert(1)</script>\n```',
];

describe.each([
  ['a note', noteMarkup],
  ['a line of the text', lineMarkup],
])('Markdown of %s', (_, markupOf) => {
  test.each(dangerous)('%s does no harm', (markdown) => {
    const markup = markupOf(markdown);
    expect(markup).not.toMatch(/<(script|style|iframe|svg|object|embed|form|input)/i);
    expect(markup).not.toMatch(/<[^>]*\son\w+=/i);
    expect(markup).not.toMatch(/(href|src)="\s*(javascript|vbscript|data|file):/i);
    expect(markup).not.toMatch(/<img/i);
    expectHarmless(markup);
  });

  test('does no harm however its parts are put together', () => {
    const part = fc.oneof(
      fc.constantFrom(...dangerous),
      fc.constantFrom('[', ']', '(', ')', '<', '>', '!', '"', '`', '\n', 'javascript:', 'onerror=', '&#58;'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => expectHarmless(markupOf(parts.join('')))),
      { numRuns: 300 },
    );
  });
});

describe('Markdown of a note', () => {
  test('is drawn as what it means', () => {
    expect(noteMarkup('**要点**\n\n- 就业\n- 养老')).toBe(
      '<p><strong>要点</strong></p>\n<ul>\n<li>就业</li>\n<li>养老</li>\n</ul>',
    );
  });

  test('keeps an https link', () => {
    expect(noteMarkup('[来源](https://example.cn/a?b=1)')).toBe(
      '<p><a href="https://example.cn/a?b=1">来源</a></p>',
    );
  });

  test('shows HTML as the text that was typed', () => {
    expect(noteMarkup('<b>粗</b>')).toContain('&lt;b&gt;粗&lt;/b&gt;');
  });
});

test('a line is drawn without a paragraph of its own', () => {
  expect(lineMarkup('发挥投资关键作用。')).toBe('发挥投资关键作用。');
});
