/** Goes through an XML file. Its DTD is not looked into: no entity but XML's own five has a meaning. */
import { SaxesParser } from 'saxes';
import type { Pace } from '../pace.ts';
import { Unreadable } from '../read-failure.ts';
import { decodeText } from '../text/decode-text.ts';

/** Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

export type XmlAttributes = Readonly<Record<string, string>>;

const deepest = 512;
const chunk = 65_536;

export async function readXml(bytes: Uint8Array, handler: XmlHandler, pace: Pace): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw new Unreadable({ code: 'damaged' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new Unreadable({ code: 'too-large', what: 'nesting', limit: deepest });
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  const xml = decodeText(bytes);
  for (let from = 0; from < xml.length; from += chunk) {
    parser.write(xml.slice(from, from + chunk));
    if (pace.isDue) await pace.rest(from / xml.length);
  }
  parser.close();
}

/** Of an attribute with whatever prefix; '' when there is none. */
export function attributeOf(attributes: XmlAttributes, name: string): string {
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return '';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
