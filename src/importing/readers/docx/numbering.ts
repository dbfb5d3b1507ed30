/** Counts the automatic numbering of a Word file, so that its numbers stand in the text as Word shows them. */
import type { Pace } from '../pace.ts';
import { attributeOf, readXml, type XmlAttributes, type XmlHandler } from '../packed/read-xml.ts';
import { formatNumber } from './number-formats.ts';
import { isOn } from './styles.ts';

interface Level {
  start: number;
  format: string;
  /** 「第%1章」: `%1` stands for the number of the first level. */
  text: string;
  suffix: string;
  isDecimal: boolean;
}

interface List {
  levels: Map<number, Level>;
  /** The style that holds the levels instead. */
  styleLink: string;
  counts: number[];
}

interface Numbered {
  list: string;
  starts: Map<number, number>;
  isBegun: boolean;
}

export interface Label {
  /** '' for a bullet. */
  readonly text: string;
  readonly isBullet: boolean;
}

const mostLevels = 9;

export class Numbering implements XmlHandler {
  readonly #lists = new Map<string, List>();
  readonly #numbered = new Map<string, Numbered>();
  readonly #listOfStyle = new Map<string, string>();
  readonly #levelOfStyle = new Map<string, number>();
  #list: List = { levels: new Map(), styleLink: '', counts: [] };
  #listId = '';
  #level: Level = newLevel();
  #levelAt = 0;
  #number: Numbered = { list: '', starts: new Map(), isBegun: false };

  static async read(bytes: Uint8Array | null, pace: Pace): Promise<Numbering> {
    const numbering = new Numbering();
    if (bytes !== null) await readXml(bytes, numbering, pace);
    return numbering;
  }

  /** The level that a list keeps for the paragraphs of a style. */
  levelOfStyle(style: string): number | null {
    return this.#levelOfStyle.get(style) ?? null;
  }

  /** Counts one more; null when the list is none. */
  next(id: string, at: number): Label | null {
    const number = this.#numbered.get(id);
    const list = number && this.#listOf(number.list, 0);
    const level = list?.levels.get(at);
    if (number === undefined || list === undefined || level === undefined || at >= mostLevels) return null;
    if (!number.isBegun) {
      number.isBegun = true;
      for (const [each, start] of number.starts) list.counts[each] = start - 1;
    }
    list.counts[at] = (list.counts[at] ?? level.start - 1) + 1;
    list.counts.length = at + 1;
    if (level.format === 'bullet') return { text: '', isBullet: true };
    return { text: labelOf(list, level), isBullet: false };
  }

  open(name: string, attributes: XmlAttributes): void {
    const value = attributeOf(attributes, 'val');
    switch (name) {
      case 'abstractNum':
        this.#listId = attributeOf(attributes, 'abstractNumId');
        this.#list = { levels: new Map(), styleLink: '', counts: [] };
        this.#lists.set(this.#listId, this.#list);
        break;
      case 'numStyleLink':
        this.#list.styleLink = value;
        break;
      case 'styleLink':
        this.#listOfStyle.set(value, this.#listId);
        break;
      case 'num':
        this.#number = { list: '', starts: new Map(), isBegun: false };
        this.#list = { levels: new Map(), styleLink: '', counts: [] };
        this.#numbered.set(attributeOf(attributes, 'numId'), this.#number);
        break;
      case 'abstractNumId':
        this.#number.list = value;
        break;
      case 'lvlOverride':
        this.#levelAt = Number(attributeOf(attributes, 'ilvl')) || 0;
        break;
      case 'startOverride':
        this.#number.starts.set(this.#levelAt, countOf(value));
        break;
      case 'lvl':
        this.#levelAt = Number(attributeOf(attributes, 'ilvl')) || 0;
        this.#level = newLevel();
        this.#list.levels.set(this.#levelAt, this.#level);
        break;
      default:
        this.#openLevel(name, value);
    }
  }

  #openLevel(name: string, value: string): void {
    if (name === 'start') this.#level.start = countOf(value);
    else if (name === 'numFmt') this.#level.format = value;
    else if (name === 'lvlText') this.#level.text = value;
    else if (name === 'suff') this.#level.suffix = value;
    else if (name === 'isLgl') this.#level.isDecimal = isOn(value);
    else if (name === 'pStyle') this.#levelOfStyle.set(value, this.#levelAt);
  }

  close(): void {}

  text(): void {}

  #listOf(id: string, depth: number): List | undefined {
    const list = this.#lists.get(id);
    if (list === undefined || list.styleLink === '' || depth > 5) return list;
    return this.#listOf(this.#listOfStyle.get(list.styleLink) ?? '', depth + 1) ?? list;
  }
}

function newLevel(): Level {
  return { start: 1, format: 'decimal', text: '', suffix: 'tab', isDecimal: false };
}

function countOf(value: string): number {
  const count = Number(value);
  return Number.isSafeInteger(count) && count >= 0 ? count : 1;
}

function labelOf(list: List, level: Level): string {
  const text = level.text.slice(0, 100).replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    const format = level.isDecimal ? 'decimal' : (other?.format ?? 'decimal');
    return formatNumber(list.counts[at] ?? other?.start ?? 1, format);
  });
  // Marks of Chinese numbering hold a space of their own.
  return text === '' || level.suffix === 'nothing' || /[、，．：）】》〕\s]$/.test(text) ? text : `${text} `;
}
