import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Line, LineRole } from '../../../src/domain/report/report.ts';
import { ChunkView } from '../../../src/renderer/reader/ChunkView.tsx';
import { placeNotes } from '../../../src/renderer/reader/note-places.ts';
import { heading, type MadeUpLine, makeReport, paragraph } from '../../support/made-up-report.ts';
import { noteOn } from '../../support/notes.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

function draw(given: readonly MadeUpLine[], noted: readonly string[] = []) {
  const report = makeReport(given);
  const places = placeNotes(
    report,
    noted.map((line) => noteOn(report, line)),
  );
  const chunk = { index: 0, section: null, first: 0, end: report.lines.length, isLacking: false };
  const markup = renderToStaticMarkup(
    <ChunkView
      report={report}
      chunk={chunk}
      drawnLines={report.lines.length}
      bookmarked={new Set()}
      places={places}
      charactersPerLine={30}
    />,
  );
  return elementsIn(parseFragment(markup).childNodes);
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** All text but for what stands in `[data-mark]`. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('tagName' in node) || attribute(node, 'data-mark') !== undefined) return '';
  return node.childNodes.map(textOf).join('');
}

function withRole(elements: readonly Element[], role: string): Element[] {
  return elements.filter((element) => attribute(element, 'role') === role);
}

const roles: readonly LineRole[] = ['title', 'caption', 'paragraph', 'list-item', 'table-row', 'image'];

const line = fc.record({
  role: fc.constantFrom(...roles),
  text: fc
    .array(fc.constantFrom('增长', '5.5%', '\t', ' ', '*', '_', '<b>', '&amp;', '图', '1.', '。'), {
      minLength: 1,
    })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== ''),
  runIn: fc.option(fc.nat(6)),
});

describe('a drawn line', () => {
  test('has exactly its text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (given) => {
        const lines = given.map(({ role, text, runIn }, at) => ({
          id: `${at + 1}`,
          role,
          text,
          markdown: null,
          runIn: role === 'paragraph' ? runIn : null,
        }));
        const drawn = draw(lines).filter((element) => attribute(element, 'data-words') !== undefined);
        expect(drawn.map((element) => [attribute(element, 'data-words'), textOf(element)])).toEqual(
          lines.map(({ id, text }) => [id, text]),
        );
      }),
    );
  });

  test('that begins with its section’s title has it as a heading of the section’s level', () => {
    const elements = draw([paragraph('1.2.1', '（一）产业升级。工业增长。', { runIn: 7 })]);
    const [title, ...further] = withRole(elements, 'heading');
    expect(further).toEqual([]);
    expect(title && [attribute(title, 'aria-level'), textOf(title)]).toEqual(['3', '（一）产业升级']);
  });

  test('of a table is a row among the rows next to it, with a cell for each of its cells', () => {
    const row = (id: string, text: string): MadeUpLine => ({ id, role: 'table-row', text });
    const elements = draw([
      row('1', '指标\t数值'),
      row('2', '增速\t5%'),
      paragraph('3', '说明'),
      row('4', '甲'),
    ]);
    const tables = withRole(elements, 'table');
    expect(tables.map((table) => withRole(elementsIn(table.childNodes), 'row').length)).toEqual([2, 1]);
    expect(withRole(elements, 'cell').map(textOf).filter(Boolean)).toEqual([
      '指标',
      '数值',
      '增速',
      '5%',
      '甲',
    ]);
  });

  test('of a heading is one of its depth, and looks like the third from there on', () => {
    const ids = ['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1', '1.1.1.1.1.1'];
    const elements = draw(ids.map((id) => heading(id, `题${id}`)));
    const headings = elements.filter(({ tagName }) => /^h\d$/.test(tagName));
    expect(headings.map(({ tagName }) => tagName)).toEqual(['h2', 'h3', 'h4', 'h5', 'h6', 'h6']);
    const depths = elements.flatMap((element) => attribute(element, 'data-depth') ?? []);
    expect(depths).toEqual(['1', '2', '3', '3', '3', '3']);
  });

  test('of an image says so, unless that is all its text', () => {
    const image = (id: string, text: string): Pick<Line, 'id' | 'role' | 'text'> => ({
      id,
      role: 'image',
      text,
    });
    const marks = draw([image('1', '示意图'), image('2', '图')]).filter(
      (element) => attribute(element, 'data-mark') !== undefined && element.parentNode?.nodeName === 'p',
    );
    expect(marks).toHaveLength(1);
  });

  test('is described by the number of notes on it, in whatever role it stands', () => {
    const lines = roles.map((role, at) => ({ id: `${at + 1}`, role, text: `第${at}行` }));
    const noted = lines.flatMap(({ id }) => [id, id]);
    const described = (drawn: readonly Element[]) =>
      drawn
        .filter((element) => attribute(element, 'data-line') !== undefined)
        .map((element) => attribute(element, 'aria-description'));
    expect(described(draw(lines, noted))).toEqual(lines.map(() => 'reader.noteCount'));
    expect(described(draw(lines))).toEqual(lines.map(() => undefined));
  });
});
