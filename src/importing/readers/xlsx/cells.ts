/** Goes through a sheet of a workbook, or its shared strings, and gives their text. */
import { attributeOf, type XmlAttributes, type XmlHandler } from '../packed/read-xml.ts';

/** Columns beyond are left out: no table of notes has them. */
export const mostColumns = 256;

/** The strings that cells refer to by number. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  readonly #text = new CellText();

  open(name: string): void {
    if (name === 'si') this.#text.begin();
    this.#text.open(name);
  }

  text(text: string): void {
    this.#text.add(text);
  }

  close(name: string): void {
    this.#text.close(name);
    if (name === 'si') this.strings.push(this.#text.take());
  }
}

/** The rows of a sheet, as far as it has them: what stands between is empty. */
export class SheetRows implements XmlHandler {
  readonly rows: string[][] = [];
  readonly #shared: readonly string[];
  readonly #mostRows: number;
  readonly #text = new CellText();
  #row: string[] = [];
  #column = 0;
  #type = '';

  constructor(shared: readonly string[], mostRows: number) {
    this.#shared = shared;
    this.#mostRows = mostRows;
  }

  get hasTooMany(): boolean {
    return this.rows.length > this.#mostRows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') {
      this.#row = [];
      this.#column = 0;
    } else if (name === 'c') {
      this.#column = columnOf(attributeOf(attributes, 'r')) ?? this.#column;
      this.#type = attributeOf(attributes, 't');
      this.#text.begin();
    }
    this.#text.open(name);
  }

  text(text: string): void {
    this.#text.add(text);
  }

  close(name: string): void {
    this.#text.close(name);
    if (name === 'c') {
      const given = this.#text.take();
      const value = this.#type === 's' ? (this.#shared[Number(given)] ?? '') : given;
      if (this.#column < mostColumns) {
        while (this.#row.length < this.#column) this.#row.push('');
        this.#row[this.#column] = value;
      }
      this.#column += 1;
    } else if (name === 'row' && !this.hasTooMany && this.#row.some((cell) => cell !== '')) {
      this.rows.push(this.#row);
    }
  }
}

/** What stands in `t` and `v`; readings above characters, and formulas, are no text of a cell. */
class CellText {
  #pieces: string[] = [];
  #isText = false;
  #skipped = 0;

  begin(): void {
    this.#pieces = [];
  }

  open(name: string): void {
    if (name === 'rPh') this.#skipped += 1;
    this.#isText = name === 't' || name === 'v';
  }

  close(name: string): void {
    if (name === 'rPh') this.#skipped -= 1;
    this.#isText = false;
  }

  add(text: string): void {
    if (this.#isText && this.#skipped === 0) this.#pieces.push(text);
  }

  /** `_x000D_` stands for a character that XML cannot hold (ECMA-376, part 1, 22.4.2.4). */
  take(): string {
    return this.#pieces
      .join('')
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

/** From 0, of a reference such as `AB12`; null where there is none. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
