/** Reads the file of an EPUB that lists its parts and their order. */
import type { Pace } from '../pace.ts';
import { attributeOf, readXml, type XmlAttributes } from '../packed/read-xml.ts';

export interface PackageFile {
  readonly items: ReadonlyMap<string, PackageItem>;
  /** Ids of items, in reading order. */
  readonly spine: readonly string[];
  readonly title: string | null;
  readonly source: string | null;
}

export interface PackageItem {
  readonly path: string;
  readonly type: string;
  readonly isContents: boolean;
}

export async function readPackageFile(bytes: Uint8Array, pace: Pace): Promise<PackageFile> {
  const items = new Map<string, PackageItem>();
  const spine: string[] = [];
  const words = new Map<string, string>();
  let isMetadata = false;
  let current = '';
  const open = (name: string, attributes: XmlAttributes) => {
    if (name === 'metadata') isMetadata = true;
    current = isMetadata && !words.has(name) ? name : '';
    if (name === 'itemref') spine.push(attributeOf(attributes, 'idref'));
    if (name !== 'item') return;
    items.set(attributeOf(attributes, 'id'), {
      path: attributeOf(attributes, 'href'),
      type: attributeOf(attributes, 'media-type'),
      isContents: attributeOf(attributes, 'properties').split(/\s+/).includes('nav'),
    });
  };
  let text = '';
  const close = (name: string) => {
    if (name === 'metadata') isMetadata = false;
    if (name === current) words.set(name, text.trim());
    current = '';
    text = '';
  };
  const gather = (part: string) => {
    if (current !== '') text += part;
  };
  await readXml(bytes, { open, close, text: gather }, pace);
  return { items, spine, title: words.get('title') ?? null, source: words.get('source') ?? null };
}
