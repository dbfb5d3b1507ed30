/** What a Word file's styles say of the paragraphs and words that have them. */
import type { Pace } from '../pace.ts';
import { attributeOf, readXml, type XmlAttributes, type XmlHandler } from '../packed/read-xml.ts';

export interface Style {
  readonly heading: number | null;
  readonly isContents: boolean;
  readonly isBold: boolean | null;
  /** In half points. */
  readonly size: number | null;
  readonly isCentred: boolean | null;
  readonly list: string | null;
  readonly listLevel: number | null;
}

type Draft = { -readonly [Key in keyof Style]: Style[Key] } & { basedOn: string };

const blank: Style = {
  heading: null,
  isContents: false,
  isBold: null,
  size: null,
  isCentred: null,
  list: null,
  listLevel: null,
};
/** What Word takes where a file says nothing: ten points. */
const usualSize = 20;

export class Styles implements XmlHandler {
  readonly #drafts = new Map<string, Draft>();
  readonly #resolved = new Map<string, Style>();
  readonly #path: string[] = [];
  #draft: Draft = { ...blank, basedOn: '' };
  #defaults: Draft = { ...blank, size: usualSize, basedOn: '' };
  #paragraph = '';

  static async read(bytes: Uint8Array | null, pace: Pace): Promise<Styles> {
    const styles = new Styles();
    if (bytes !== null) await readXml(bytes, styles, pace);
    return styles;
  }

  /** Of a paragraph; '' for one that names none. */
  ofParagraph(id: string): Style {
    return this.#resolve(id === '' ? this.#paragraph : id, 0) ?? this.#defaults;
  }

  /** Of words; null where they have none. */
  ofRun(id: string): Style | null {
    return id === '' ? null : this.#resolve(id, 0);
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    const value = attributeOf(attributes, 'val');
    const draft = this.#draft;
    if (name === 'rPrDefault') this.#draft = this.#defaults;
    else if (name === 'style') this.#begin(attributes);
    else if (name === 'basedOn') draft.basedOn = value;
    else if (name === 'name' && parent === 'style') {
      draft.heading = headingOf(value);
      draft.isContents = /^(?:toc|目录)\s*\d/i.test(value);
    } else if (name === 'outlineLvl') draft.heading = levelOf(value) ?? draft.heading;
    else if (name === 'b') draft.isBold = isOn(value);
    else if (name === 'sz') draft.size = sizeOf(value);
    else if (name === 'jc') draft.isCentred = value === 'center';
    else if (name === 'numId') draft.list = value;
    else if (name === 'ilvl') draft.listLevel = Number(value) || 0;
  }

  close(): void {
    this.#path.pop();
  }

  text(): void {}

  #begin(attributes: XmlAttributes): void {
    const id = attributeOf(attributes, 'styleId');
    this.#draft = { ...blank, basedOn: '' };
    this.#drafts.set(id, this.#draft);
    const isDefault =
      attributeOf(attributes, 'type') === 'paragraph' && isOn(attributeOf(attributes, 'default') || '0');
    if (isDefault) this.#paragraph = id;
  }

  #resolve(id: string, depth: number): Style | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const own = this.#drafts.get(id);
    if (own === undefined) return null;
    // Styles that are based on each other come to an end here.
    const base = depth < 20 ? this.#resolve(own.basedOn, depth + 1) : null;
    const style = {
      heading: own.heading ?? base?.heading ?? null,
      isContents: own.isContents || base?.isContents === true,
      isBold: own.isBold ?? base?.isBold ?? null,
      size: own.size ?? base?.size ?? null,
      isCentred: own.isCentred ?? base?.isCentred ?? null,
      list: own.list ?? base?.list ?? null,
      listLevel: own.listLevel ?? base?.listLevel ?? null,
    };
    this.#resolved.set(id, style);
    return style;
  }

  get usualSize(): number {
    return this.#defaults.size ?? usualSize;
  }
}

/** `<w:b/>` and `<w:b w:val="1"/>` are the same. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

export function sizeOf(value: string): number | null {
  const size = Number(value);
  return size > 0 && size < 4000 ? size : null;
}

/** Of an outline level: 9 is that of text. */
export function levelOf(value: string): number | null {
  return /^[0-8]$/.test(value) ? Number(value) + 1 : null;
}

function headingOf(name: string): number | null {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  const chinese = /^([一二三四五六七八九])级标题$/.exec(name)?.[1];
  return chinese === undefined ? null : '一二三四五六七八九'.indexOf(chinese) + 1;
}
