/** Makes small Word files for tests out of the XML that matters to them. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly more?: Zippable;
}

const names = 'xmlns:w="w" xmlns:r="r" xmlns:wp="wp" xmlns:a="a" xmlns:mc="mc" xmlns:v="v" xmlns:wps="wps"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function makeDocx({
  body,
  styles = '',
  numbering = '',
  footnotes = '',
  more = {},
}: DocxParts): Uint8Array {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0"?><w:${root} ${names}>${content}</w:${root}>`);
  const relations = (kinds: readonly string[]) =>
    strToU8(
      `<Relationships>${kinds.map((kind) => `<Relationship Type="${office}/${kind}" Target="${targetOf(kind)}"/>`).join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': relations(['officeDocument']),
    'word/_rels/document.xml.rels': relations(['styles', 'numbering', 'footnotes']),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part('footnotes', footnotes),
    ...more,
  });
}

export function paragraph(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}

function targetOf(kind: string): string {
  return kind === 'officeDocument' ? 'word/document.xml' : `${kind}.xml`;
}
