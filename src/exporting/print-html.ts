/** Writes a document as a page to be printed: contents, chosen sections, notes and citation numbers as wished. */
import { indexLines, locateAnchor } from '../domain/notes/anchor.ts';
import type { Note } from '../domain/notes/note.ts';
import { orderNotes } from '../domain/notes/order.ts';
import { holdsSection } from '../domain/report/contents.ts';
import { lackingMark } from '../domain/report/gap-marks.ts';
import {
  flattenOutline,
  groupRows,
  hasHeadingLine,
  type Line,
  type Report,
  type Section,
  sectionIdOf,
} from '../domain/report/report.ts';
import { elementId } from './epub-text.ts';
import { htmlPage } from './html-page.ts';
import {
  isSaid,
  type NotesByLine,
  type PrintedNote,
  printHeading,
  printLine,
  printRows,
} from './print-lines.ts';
import { printStyle } from './print-style.ts';
import { escapeXml } from './xml.ts';

export interface PrintOptions {
  readonly notes: boolean;
  /** Ids of the sections that are printed, each with all in it; null: everything. */
  readonly sections: readonly string[] | null;
  /** The number of each item beside it. */
  readonly citations: boolean;
}

/** Notes whose words stand nowhere in the text are left out, and the page says how many. */
export function printHtml(report: Report, notes: readonly Note[], options: PrintOptions): string {
  const placed = options.notes ? placeNotes(report, notes) : [];
  const left = options.notes ? notes.length - placed.length : 0;
  const printer = new Printer(report, placed, options);
  const body = [
    printer.head(),
    printer.contents(),
    `<main>\n${printer.text()}</main>`,
    left === 0 ? '' : `<p>另有 ${left} 条批注在本文中没有原处，未打印。</p>`,
  ].filter((part) => part !== '');
  const classes = options.citations ? ' class="citations"' : '';
  return htmlPage(report.title, printStyle, `<div${classes}>\n${body.join('\n')}\n</div>`);
}

class Printer {
  readonly #report: Report;
  readonly #notes: NotesByLine;
  readonly #options: PrintOptions;

  constructor(report: Report, notes: readonly PlacedNote[], options: PrintOptions) {
    this.#report = report;
    this.#options = options;
    this.#notes = byLine(numberNotes(notes.filter(({ last }) => this.#isPrinted(last))));
  }

  /** The title, and what stands beside it. */
  head(): string {
    const { title } = this.#report;
    const front = this.#opening().filter(isHead);
    const hasTitle = front.some(({ role }) => role === 'title');
    return [
      ...(hasTitle ? [] : [`<h1>${escapeXml(title)}</h1>`]),
      ...front.map((line) =>
        line.role === 'title' ? printHeading('h1', line, this.#notes) : printLine(line, this.#notes, false),
      ),
    ].join('\n');
  }

  contents(): string {
    const list = this.#entries(this.#report.outline);
    return list === '' ? '' : `<nav class="toc">\n<b>目录</b>\n${list}</nav>`;
  }

  text(): string {
    const words = this.#opening().filter((line) => !isHead(line));
    const opening = this.#options.sections === null ? this.#lines(words) : '';
    return opening + this.#report.outline.map((section) => this.#section(section)).join('');
  }

  /** What stands before the first section. */
  #opening(): readonly Line[] {
    const { lines, outline } = this.#report;
    const [first] = outline;
    return lines.slice(0, first ? (first.heading ?? first.first) : lines.length);
  }

  #isPrinted(line: Line): boolean {
    const section = sectionIdOf(line);
    if (section === null) return this.#options.sections === null || isHead(line);
    return this.#options.sections?.some((chosen) => holdsSection(chosen, section)) ?? true;
  }

  #entries(sections: readonly Section[]): string {
    const entries = sections
      .filter((section) => this.#isAround(section))
      .map((section) => {
        const link = `<a href="#${this.#headingId(section)}">${escapeXml(section.title)}</a>`;
        return `<li>${link}${this.#entries(section.sections)}</li>\n`;
      });
    return entries.length === 0 ? '' : `<ol>\n${entries.join('')}</ol>\n`;
  }

  #section(section: Section): string {
    if (!this.#isAround(section)) return '';
    const own = this.#isChosen(section)
      ? this.#lines(this.#report.lines.slice(section.first, section.end))
      : '';
    return this.#heading(section) + own + section.sections.map((child) => this.#section(child)).join('');
  }

  /** One whose title opens its first item has no heading of its own, unless that item is not printed. */
  #heading(section: Section): string {
    const tag = `h${Math.min(6, section.level + 1)}`;
    const id = ` id="${this.#headingId(section)}"`;
    if (section.heading === null) return `<${tag}${id}>${escapeXml(lackingMark(section.title))}</${tag}>\n`;
    const line = this.#report.lines[section.heading];
    if (hasHeadingLine(section) && line) return printHeading(tag, line, this.#notes);
    return this.#isChosen(section) ? '' : `<${tag}${id}>${escapeXml(section.title)}</${tag}>\n`;
  }

  #headingId({ heading, id }: Section): string {
    return elementId((heading === null ? undefined : this.#report.lines[heading]?.id) ?? id);
  }

  #lines(lines: readonly Line[]): string {
    const { citations } = this.#options;
    return groupRows(lines)
      .map((rows) =>
        rows[0].role === 'table-row'
          ? printRows(rows, this.#notes, citations)
          : printLine(rows[0], this.#notes, citations),
      )
      .join('');
  }

  #isChosen({ id }: Section): boolean {
    return this.#options.sections?.some((chosen) => holdsSection(chosen, id)) ?? true;
  }

  /** Chosen, or around one that is: its title says where that one stands. */
  #isAround(section: Section): boolean {
    return this.#isChosen(section) || flattenOutline(section.sections).some((child) => this.#isChosen(child));
  }
}

function isHead({ role }: Line): boolean {
  return role === 'title' || role === 'caption';
}

interface PlacedNote {
  readonly note: Note;
  readonly ranges: PrintedNote['ranges'];
  readonly last: Line;
}

/** In reading order. */
function placeNotes(report: Report, notes: readonly Note[]): PlacedNote[] {
  const index = indexLines(report);
  return orderNotes(report, notes).flatMap((note) => {
    const range = locateAnchor(report, note.anchor, index);
    const lines = range
      ? report.lines.slice(index.get(range.start.line), (index.get(range.end.line) ?? 0) + 1)
      : [];
    const last = lines.at(-1);
    if (!range || !last) return [];
    const ranges = lines.map(({ id, text }) => {
      const from = id === range.start.line ? range.start.offset : 0;
      const to = id === range.end.line ? range.end.offset : text.length;
      return [id, { from, to }] as const;
    });
    return { note, ranges: new Map(ranges), last };
  });
}

/** Those that say something are numbered, from 1. */
function numberNotes(notes: readonly PlacedNote[]): PrintedNote[] {
  let number = 0;
  return notes.map(({ note, ranges, last }) => {
    if (isSaid(note)) number += 1;
    return { note, number, ranges, last: last.id };
  });
}

function byLine(notes: readonly PrintedNote[]): NotesByLine {
  const found = new Map<string, PrintedNote[]>();
  for (const note of notes) {
    for (const line of note.ranges.keys()) {
      const here = found.get(line) ?? [];
      here.push(note);
      found.set(line, here);
    }
  }
  return found;
}
