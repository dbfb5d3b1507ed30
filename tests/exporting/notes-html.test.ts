import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { TakenDocument } from '../../src/domain/interchange/taken-notes.ts';
import { notesToHtml } from '../../src/exporting/notes-html.ts';
import { bookmarkOn, noteOn, noteTime, rangeOf } from '../support/notes.ts';
import { notesOn, share, trickyReport } from '../support/shared-notes.ts';

const allowed = new Set(
  '#document #documentType #text html head meta title style body header h1 h2 h3 p section article blockquote footer span pre code b i hr'.split(
    ' ',
  ),
);

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string }[];
  readonly childNodes?: readonly Node[];
}

function write(document: TakenDocument, meeting = '某次会议'): string {
  return notesToHtml({ meeting, exported: noteTime, documents: [document], earlier: 0 }, (iso) =>
    iso.slice(0, 10),
  );
}

function nodesOf(html: string): Node[] {
  const walk = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(walk)];
  return walk(parse(html) as Node);
}

describe('notes as a web page', () => {
  test('are words alone: nothing that anybody wrote is markup', () => {
    fc.assert(
      fc.property(notesOn(trickyReport), (notes) => {
        const nodes = nodesOf(write(share(trickyReport, notes, ['title']), '<img src=x onerror=alert(1)>'));
        expect(nodes.map(({ nodeName }) => nodeName).filter((name) => !allowed.has(name))).toEqual([]);
        const attributes = new Set(nodes.flatMap(({ attrs = [] }) => attrs.map(({ name }) => name)));
        for (const name of attributes) {
          expect(['lang', 'charset', 'name', 'content', 'http-equiv', 'class', 'style']).toContain(name);
        }
      }),
    );
  });

  test('have each quotation with its place, its note and who made it', () => {
    const note = {
      ...noteOn(trickyReport, rangeOf(trickyReport, '1.0.1', '<一季度>'), {
        text: '为**什么**？\n\n1. 一\n2. 二',
        stance: 'doubt',
        tags: ['投资'],
      }),
      author: { id: 'a', name: '王<代表>' },
    };
    const html = write({
      report: trickyReport,
      notes: [note],
      bookmarks: [bookmarkOn(trickyReport, '2.0.4')],
    });
    expect(html).toContain(
      '<p>&lt;一季度&gt;</p>\n<footer>——《关于𬭚等战略资源的报告 &lt;草案&gt; &amp; &quot;说明&quot;》第一部分第1段</footer>',
    );
    expect(html).toContain('<p class="facts">疑问 · #投资 · 黄色 · 王&lt;代表&gt; · 2026-01-20</p>');
    expect(html).toContain(
      '<p>为<b>什么</b>？</p>\n<p style="margin-left:2em"><span class="item">1. </span>一</p>',
    );
    expect(html).toContain('书签 · 第二部分第4段：扩大有效投资');
  });

  test('say how many were carried to a later version, and stand there alone', () => {
    const taken = { meeting: '某次会议', exported: noteTime, documents: [], earlier: 3 };
    expect(notesToHtml(taken, (iso) => iso)).toContain(
      '<p>已带到后一版的 3 条只写一次，写在最新的版本下</p>',
    );
  });

  test('ask for nothing and run nothing', () => {
    expect(write({ report: trickyReport, notes: [], bookmarks: [] })).toContain("default-src 'none'");
  });
});
