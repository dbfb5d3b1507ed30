/** Texts of others, drawn as notes and as lines of a document: fast, on the markup that React makes of them. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LineMarkdown, NoteMarkdown } from '../../src/renderer/ui/MarkdownText.tsx';
import { dangersOf, elementsOf } from './danger.ts';
import { nameOf, vectors } from './vectors.ts';

const drawn = {
  'a note': (text: string) => renderToStaticMarkup(<NoteMarkdown markdown={text} onLink={() => undefined} />),
  'a line of the text': (text: string) => renderToStaticMarkup(<LineMarkdown markdown={text} text={text} />),
};

test('there are as many texts as there were, and each once', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(300);
  expect(new Set(vectors.map(({ text }) => text)).size).toBe(vectors.length);
});

describe.each(Object.entries(drawn))('drawn as %s', (_, draw) => {
  test.each(vectors.map((vector) => [nameOf(vector), vector.text] as const))('%s', (_name, text) => {
    const markup = draw(text);
    expect(elementsOf(markup).flatMap(dangersOf)).toEqual([]);
    // All that is a tag was judged.
    expect(markup.match(/<[^/]/g)?.length ?? 0).toBe(elementsOf(markup).length);
  });
});

test('a line leads nowhere: it is text, and its words stay when a link goes', () => {
  expect(drawn['a line of the text']('见[公报](https://example.cn/a)。![图](a.png)')).toBe('见公报。');
});

describe('the judge', () => {
  test.each([
    '<script>a</script>',
    '<img src="x"/>',
    '<p onclick="a">a</p>',
    '<a href="javascript:a">a</a>',
    '<a href="java&#x27;script:a" id="desktop">a</a>',
    '<a href=" \tjava\nscript:a">a</a>',
    '<a href="data:text/html,a">a</a>',
    '<a href="https://a.cn" target="_blank">a</a>',
    '<p style="color:red">a</p>',
    '<h1 id="desktop">a</h1>',
    '<svg><g></g></svg>',
    '<code class="language-a card">a</code>',
  ])('finds fault with %s', (markup) => {
    expect(elementsOf(markup).flatMap(dangersOf)).not.toEqual([]);
  });

  test('has nothing against what Markdown means', () => {
    const markup = drawn['a note'](
      '# a\n\n1. **b** [c](https://d.cn "e")\n3. `f`\n\n> g\n\n```js\nh\n```\n\n---',
    );
    expect(elementsOf(markup).length).toBeGreaterThan(10);
    expect(elementsOf(markup).flatMap(dangersOf)).toEqual([]);
  });
});
