import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { isItem, type Report } from '../../src/domain/report/report.ts';
import { type PrintOptions, printHtml } from '../../src/exporting/print-html.ts';
import { noteOn, rangeOf } from '../support/notes.ts';
import { openQingpu } from '../support/qingpu.ts';
import { notesOn, trickyReport } from '../support/shared-notes.ts';

const everything: PrintOptions = { notes: true, sections: null, citations: true };
const [work] = openQingpu().reports as [Report];

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function nodesOf(html: string): Node[] {
  const walk = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(walk)];
  return walk(parse(html) as Node);
}

function attribute(node: Node, name: string): string {
  return node.attrs?.find((each) => each.name === name)?.value ?? '';
}

/** The words of an element, without what only stands beside them. */
function words(node: Node): string {
  const isBeside = node.nodeName === 'sup' || ['cite', 'gap'].includes(attribute(node, 'class'));
  return isBeside ? '' : (node.value ?? '') + (node.childNodes ?? []).map(words).join('');
}

describe('a document on paper', () => {
  test('has every line once, its words as they are, whatever is noted on them', () => {
    fc.assert(
      fc.property(notesOn(trickyReport), fc.boolean(), (notes, citations) => {
        const nodes = nodesOf(printHtml(trickyReport, notes, { ...everything, citations }));
        const lines = nodes.filter((node) => attribute(node, 'id').startsWith('l-'));
        expect(lines.map((node) => [attribute(node, 'id'), words(node)])).toEqual(
          trickyReport.lines.map(({ id, text }) => [`l-${id}`, text.replaceAll('\t', '')]),
        );
        expect(nodes.filter(({ nodeName }) => nodeName === 'script')).toEqual([]);
      }),
    );
  });

  test('has a note below the words that it ends at, under the number that stands there', () => {
    const note = noteOn(work, rangeOf(work, '2.2.1', '重'), {
      text: '**为什么**？',
      stance: 'doubt',
      tags: ['投资'],
    });
    const bare = noteOn(work, rangeOf(work, '2.2.1', '的'));
    const html = printHtml(work, [note, bare], everything);
    expect(html).toContain('<u>重</u><sup>[1]</sup>');
    expect(html).toMatch(
      /<aside class="note">\n<p class="facts">\[1\] 疑问 · #投资<\/p>\n<p><b>为什么<\/b>？<\/p>/,
    );
    expect(html.match(/<aside/g)).toHaveLength(1);
    expect(printHtml(work, [note, bare], { ...everything, notes: false })).not.toMatch(/<u>|<sup>|<aside/);
  });

  test('has the chosen sections only, under the titles of those around them', () => {
    const outside = noteOn(work, '1.1.1', { text: '别处' });
    const html = printHtml(work, [outside], { ...everything, sections: ['2.2'] });
    const ids = nodesOf(html)
      .map((node) => attribute(node, 'id'))
      .filter((id) => id.startsWith('l-'));
    const chosen = work.lines
      .filter((line) => line.id.startsWith('2.2.') || line.id === '2.2')
      .map(({ id }) => `l-${id}`);
    expect(ids.filter((id) => id.startsWith('l-2.'))).toEqual(chosen);
    expect(ids).toContain('l-2');
    expect(ids.some((id) => id.startsWith('l-1'))).toBe(false);
    expect(html).not.toContain('别处');
  });

  test('leads from its contents to each title', () => {
    const nodes = nodesOf(printHtml(work, [], everything));
    const ids = new Set(nodes.map((node) => attribute(node, 'id')));
    const links = nodes
      .filter(({ nodeName }) => nodeName === 'a')
      .map((node) => attribute(node, 'href').slice(1));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('has the number of each item beside it, if that is wished', () => {
    const cites = nodesOf(printHtml(work, [], everything)).filter(
      (node) => attribute(node, 'class') === 'cite',
    );
    expect(cites).toHaveLength(work.lines.filter(isItem).length);
    expect(printHtml(work, [], { ...everything, citations: false })).not.toContain('class="cite"');
  });

  test('says how many notes stand nowhere in it', () => {
    const note = noteOn(work, '2.2.1', { text: '甲' });
    const lost = { ...note, anchor: { ...note.anchor, quote: { ...note.anchor.quote, exact: '别的话' } } };
    expect(printHtml(work, [lost], everything)).toContain('另有 1 条批注');
  });
});
