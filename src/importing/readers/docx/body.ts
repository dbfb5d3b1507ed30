/** Goes through the text of a Word file (its body, footnotes or endnotes), and gives it line by line. */
import { plainLook, type Run } from '../line-writer.ts';
import { attributeOf, type XmlAttributes, type XmlHandler } from '../packed/read-xml.ts';
import { hardBreak } from '../run-lines.ts';
import type { DocxNotes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { type DocxLine, linesOf, type Paragraph, type ParagraphSource } from './paragraph.ts';
import { isOn, levelOf, type Styles, sizeOf } from './styles.ts';
import { linesOfTable, type Table } from './table.ts';

/** Former states of tracked changes, what is drawn twice for older programs, and readings above characters. */
const skipped = new Set(
  `del moveFrom pPrChange rPrChange tblPrChange tblPrExChange trPrChange tcPrChange sectPrChange numberingChange
   Fallback delText delInstrText rt`.split(/\s+/),
);

interface RunLook {
  isBold: boolean | null;
  size: number | null;
  style: string;
  isHidden: boolean;
}

export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: DocxNotes;
}

export class DocxBody implements XmlHandler {
  readonly #context: DocxContext;
  readonly #emit: (line: DocxLine) => void;
  readonly #path: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  /** Where lines go: a cell, a text box, a note; the file's own lines where there is none. */
  readonly #gathered: DocxLine[][] = [];
  readonly #runs: RunLook[] = [];
  readonly #fields: { code: string; isContents: boolean }[] = [];
  readonly #controls: { isContents: boolean }[] = [];
  #skipped = 0;
  /** Of paragraphs whose ends were deleted: they go on in the next one. */
  #unended: Run[] = [];

  constructor(context: DocxContext, emit: (line: DocxLine) => void) {
    this.#context = context;
    this.#emit = emit;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipped > 0 || skipped.has(name)) {
      if (this.#skipped === 0 && name === 'del') this.#deleted();
      this.#skipped += 1;
      return;
    }
    const parent = this.#path.at(-1) ?? '';
    const grandparent = this.#path.at(-2) ?? '';
    this.#path.push(name);
    if (parent === 'pPr' || parent === 'numPr') this.#paragraphProperty(name, attributes);
    else if (parent === 'rPr') {
      if (grandparent === 'r') this.#runProperty(name, attributes);
    } else if (parent === 'r') this.#runContent(name, attributes);
    this.#openBlock(name, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#path.pop();
    switch (name) {
      case 'p':
        this.#endParagraph();
        break;
      case 'r':
        this.#runs.pop();
        break;
      case 'fldSimple':
        this.#fields.pop();
        break;
      case 'sdt':
        this.#controls.pop();
        break;
      case 'txbxContent':
        this.#paragraphs.at(-1)?.after.push(...(this.#gathered.pop() ?? []));
        break;
      case 'tc':
        this.#tables
          .at(-1)
          ?.rows.at(-1)
          ?.cells.push(this.#gathered.pop() ?? []);
        break;
      case 'tbl':
        for (const line of linesOfTable(this.#tables.pop() ?? { rows: [] })) this.#put(line);
        break;
      case 'footnote':
      case 'endnote':
        this.#context.notes.keep(this.#gathered.pop() ?? []);
    }
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const name = this.#path.at(-1);
    if (name === 't') this.#words(text);
    else if (name === 'instrText') {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.code += text;
    }
  }

  #openBlock(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'p':
        this.#paragraphs.push({
          ...{ runs: [], style: '', outline: null, isCentred: null, list: null, listLevel: null },
          ...{ images: [], after: [], isContents: this.#isContents(), isUnended: false },
        });
        break;
      case 'r':
        this.#runs.push({ isBold: null, size: null, style: '', isHidden: false });
        break;
      case 'tbl':
        this.#tables.push({ rows: [] });
        break;
      case 'tr':
        this.#tables.at(-1)?.rows.push({ cells: [], isDeleted: false });
        break;
      case 'tc':
      case 'txbxContent':
        this.#gathered.push([]);
        break;
      case 'footnote':
      case 'endnote':
        this.#gathered.push([]);
        this.#context.notes.begin(name, attributeOf(attributes, 'id'), attributeOf(attributes, 'type'));
        break;
      case 'sdt':
        this.#controls.push({ isContents: false });
        break;
      case 'docPartGallery': {
        const control = this.#controls.at(-1);
        if (control !== undefined)
          control.isContents = attributeOf(attributes, 'val') === 'Table of Contents';
        break;
      }
      case 'fldSimple':
        this.#fields.push({ code: '', isContents: isContentsField(attributeOf(attributes, 'instr')) });
        break;
      case 'docPr':
        this.#description = attributeOf(attributes, 'descr');
        break;
      case 'blip':
        this.#paragraphs.at(-1)?.images.push(this.#description);
        break;
      case 'imagedata':
        this.#paragraphs.at(-1)?.images.push(attributeOf(attributes, 'title'));
        break;
      case 'textpath':
        this.#paragraphs
          .at(-1)
          ?.after.push({ runs: [plainRun(attributeOf(attributes, 'string'))], look: plainLook });
    }
  }
  #description = '';

  #paragraphProperty(name: string, attributes: XmlAttributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    const value = attributeOf(attributes, 'val');
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'outlineLvl') paragraph.outline = levelOf(value) ?? 'text';
    else if (name === 'jc') paragraph.isCentred = value === 'center';
    else if (name === 'numId') paragraph.list = value;
    else if (name === 'ilvl') paragraph.listLevel = Number(value) || 0;
  }

  #runProperty(name: string, attributes: XmlAttributes): void {
    const run = this.#runs.at(-1);
    if (run === undefined) return;
    const value = attributeOf(attributes, 'val');
    if (name === 'b') run.isBold = isOn(value);
    else if (name === 'sz') run.size = sizeOf(value);
    else if (name === 'rStyle') run.style = value;
    else if (name === 'vanish') run.isHidden = isOn(value);
  }

  #runContent(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'tab':
      case 'ptab':
        this.#words('\t');
        break;
      case 'cr':
        this.#words(hardBreak);
        break;
      case 'br':
        if (!/^(?:page|column)$/.test(attributeOf(attributes, 'type'))) this.#words(hardBreak);
        break;
      case 'noBreakHyphen':
        this.#words('-');
        break;
      case 'sym':
        this.#words(symbolOf(attributeOf(attributes, 'char')));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        if (isOn(attributeOf(attributes, 'customMarkFollows') || '0')) break;
        this.#words(this.#context.notes.refer(name.replace('Reference', ''), attributeOf(attributes, 'id')));
        break;
      case 'fldChar':
        this.#field(attributeOf(attributes, 'fldCharType'));
    }
  }

  #field(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', isContents: false });
    else if (type === 'end') this.#fields.pop();
    else if (field !== undefined) field.isContents = isContentsField(field.code);
  }

  #words(text: string): void {
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (run === undefined || paragraph === undefined || run.isHidden) return;
    if (this.#isContents()) paragraph.isContents = true;
    const { styles } = this.#context;
    const own = styles.ofRun(run.style);
    const outer = styles.ofParagraph(paragraph.style);
    paragraph.runs.push({
      text,
      isBold: run.isBold ?? own?.isBold ?? outer.isBold ?? false,
      size: run.size ?? own?.size ?? outer.size ?? styles.usualSize,
    });
  }

  #isContents(): boolean {
    return (
      this.#fields.some((field) => field.isContents) || this.#controls.some((control) => control.isContents)
    );
  }

  /** A deleted paragraph end, or a deleted row. */
  #deleted(): void {
    const [parent, grandparent] = [this.#path.at(-1), this.#path.at(-2)];
    const paragraph = this.#paragraphs.at(-1);
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (parent === 'rPr' && grandparent === 'pPr' && paragraph !== undefined) paragraph.isUnended = true;
    else if (parent === 'trPr' && row !== undefined) row.isDeleted = true;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.isUnended) {
      this.#unended.push(...paragraph.runs);
      for (const line of paragraph.after) this.#put(line);
      return;
    }
    if (this.#paragraphs.length === 0) {
      paragraph.runs.unshift(...this.#unended);
      this.#unended = [];
    }
    const source: ParagraphSource = this.#context;
    for (const line of linesOf(paragraph, source)) this.#put(line);
  }

  #put(line: DocxLine): void {
    const gathered = this.#gathered.at(-1);
    if (gathered === undefined) this.#emit(line);
    else gathered.push(line);
  }
}

function isContentsField(code: string): boolean {
  return /^\s*TOC\b/.test(code);
}

/** Of a symbol face: what stands in the private area has no character that says the same. */
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (!(code > 0x20 && code < 0xffff) || (code >= 0xd800 && code < 0xe000)) return '';
  return code >= 0xf000 && code <= 0xf0ff ? '□' : String.fromCharCode(code);
}

function plainRun(text: string): Run {
  return { text, isBold: false, size: null };
}
