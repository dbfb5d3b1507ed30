/** Turns a note's Markdown into plain blocks of styled text, which a word processor's file can be made of. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isTangled } from '../domain/notes/tangled.ts';

export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
}

export interface NoteBlock {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'rule';
  /** Only code has line breaks in it. */
  readonly runs: readonly TextRun[];
  /** How many quotations it stands in. */
  readonly quotes: number;
  /** The innermost list that it stands in. */
  readonly list: ListPlace | null;
}

export interface ListPlace {
  /** Tells the lists of one note apart, from 0. */
  readonly list: number;
  readonly isOrdered: boolean;
  /** The number of its first item. */
  readonly start: number;
  /** 0 is the outermost. */
  readonly level: number;
  /** False for what goes on in an item that has begun. */
  readonly isItemStart: boolean;
}

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];
type Styles = Omit<TextRun, 'text'>;

const plain: Styles = { bold: false, italic: false, code: false };

export function readNoteBlocks(markdown: string): NoteBlock[] {
  if (isTangled(markdown)) {
    return markdown.split('\n').map((text) => ({
      kind: 'paragraph',
      runs: [{ text, ...plain }],
      quotes: 0,
      list: null,
    }));
  }
  const root = fromMarkdown(markdown);
  const reader: Reader = { blocks: [], lists: 0, addresses: new Map() };
  findAddresses(root, reader.addresses);
  for (const node of root.children) readBlock(node, reader, { quotes: 0, list: null });
  return reader.blocks;
}

interface Reader {
  readonly blocks: NoteBlock[];
  lists: number;
  /** Of the links that are written by reference. */
  readonly addresses: Map<string, string>;
}

interface Around {
  readonly quotes: number;
  readonly list: ListPlace | null;
}

function findAddresses(node: Root | Node, addresses: Map<string, string>): void {
  if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) findAddresses(child, addresses);
}

/** Returns what stands around the next block: the first block of an item takes its number. */
function readBlock(node: Node, reader: Reader, around: Around): Around {
  const add = (kind: NoteBlock['kind'], runs: readonly TextRun[]): Around => {
    reader.blocks.push({ kind, runs, ...around });
    return pastItemStart(around);
  };
  switch (node.type) {
    case 'paragraph': {
      let after = around;
      for (const runs of splitLines(readRuns(node.children, plain, reader))) {
        reader.blocks.push({ kind: 'paragraph', runs, ...after });
        after = pastItemStart(after);
      }
      return after;
    }
    case 'heading':
      return add('heading', splitLines(readRuns(node.children, plain, reader)).flat());
    case 'code':
      return add('code', [{ ...plain, text: node.value, code: true }]);
    case 'html':
      return add('code', [{ ...plain, text: node.value, code: true }]);
    case 'thematicBreak':
      return add('rule', []);
    case 'blockquote': {
      let inside: Around = { ...around, quotes: around.quotes + 1 };
      for (const child of node.children) inside = readBlock(child, reader, inside);
      return { ...around, list: inside.list };
    }
    case 'list': {
      const list = {
        list: reader.lists,
        isOrdered: node.ordered === true,
        start: node.start ?? 1,
        level: around.list ? around.list.level + 1 : 0,
        isItemStart: true,
      };
      reader.lists += 1;
      for (const item of node.children) {
        let inside: Around = { ...around, list };
        for (const child of item.children) inside = readBlock(child, reader, inside);
      }
      return pastItemStart(around);
    }
    default:
      return around;
  }
}

function pastItemStart(around: Around): Around {
  return around.list ? { ...around, list: { ...around.list, isItemStart: false } } : around;
}

/** A line that was ended by the Enter key is a paragraph of its own, as it was meant. */
function splitLines(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.filter((line) => line.length > 0);
}

function readRuns(nodes: readonly Node[], styles: Styles, reader: Reader): TextRun[] {
  return nodes.flatMap((node) => readRun(node, styles, reader));
}

function readRun(node: Node, styles: Styles, reader: Reader): TextRun[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ ...styles, text: node.value }];
    case 'inlineCode':
      return [{ ...styles, text: node.value, code: true }];
    case 'break':
      return [{ ...styles, text: '\n' }];
    case 'strong':
      return readRuns(node.children, { ...styles, bold: true }, reader);
    case 'emphasis':
      return readRuns(node.children, { ...styles, italic: true }, reader);
    case 'link':
      return withAddress(readRuns(node.children, styles, reader), node.url, styles);
    case 'linkReference':
      return withAddress(
        readRuns(node.children, styles, reader),
        reader.addresses.get(node.identifier) ?? '',
        styles,
      );
    case 'image':
      return withAddress([{ ...styles, text: node.alt ?? '' }], node.url, styles);
    case 'imageReference':
      return withAddress(
        [{ ...styles, text: node.alt ?? '' }],
        reader.addresses.get(node.identifier) ?? '',
        styles,
      );
    default:
      return [];
  }
}

/** On paper a link is its text and its address. */
function withAddress(runs: readonly TextRun[], address: string, styles: Styles): TextRun[] {
  const text = runs.map((run) => run.text).join('');
  const isSaid = address === '' || address === text || address === `mailto:${text}`;
  return isSaid ? [...runs] : [...runs, { ...styles, text: text === '' ? address : `（${address}）` }];
}
