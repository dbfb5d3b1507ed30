/** The styles of official documents (`word/styles.xml`), by the names under which they can be edited in Word. */
import { charSpacing, linePitch, officialFonts, officialSizes } from './official-layout.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const latin = 'Times New Roman';

interface Style {
  readonly id: string;
  readonly name: string;
  /** Chinese; figures and Latin letters have one for all. */
  readonly font: string;
  /** In half points. */
  readonly size: number;
  /** Of `w:jc`. */
  readonly alignment: 'both' | 'center' | 'left';
  /** Two characters, in the first line. */
  readonly isIndented?: true;
  readonly isBold?: true;
  /** Stays on the page of what follows. */
  readonly keepsNext?: true;
  /** 0 is the outermost. */
  readonly outline?: number;
  /** In twentieths of a point. */
  readonly pitch?: number;
}

const text = { font: officialFonts.text, size: officialSizes.text, alignment: 'both' } as const;
const heading = {
  size: officialSizes.text,
  alignment: 'left',
  isIndented: true,
  keepsNext: true,
} as const;

const styles: readonly Style[] = [
  // The characters of the grid are told from the size of this one.
  { id: 'Normal', name: 'Normal', ...text },
  {
    id: 'Title',
    name: 'Title',
    font: officialFonts.title,
    size: officialSizes.title,
    alignment: 'center',
    keepsNext: true,
  },
  { id: 'Heading1', name: 'heading 1', font: officialFonts.heading, ...heading, outline: 0 },
  { id: 'Heading2', name: 'heading 2', font: officialFonts.subheading, ...heading, outline: 1 },
  { id: 'Heading3', name: 'heading 3', font: officialFonts.text, ...heading, isBold: true, outline: 2 },
  { id: 'OfficialText', name: '公文 正文', ...text, isIndented: true },
  {
    id: 'OfficialByline',
    name: '公文 署名',
    ...text,
    font: officialFonts.subheading,
    alignment: 'center',
    keepsNext: true,
  },
  {
    id: 'OfficialCaption',
    name: '公文 图题',
    ...text,
    font: officialFonts.heading,
    alignment: 'center',
    keepsNext: true,
  },
  { id: 'OfficialCell', name: '公文 表格', ...text, alignment: 'left' },
  {
    id: 'OfficialFootnote',
    name: '公文 脚注',
    font: officialFonts.text,
    size: officialSizes.footnote,
    alignment: 'left',
    pitch: 300,
  },
];

export function officialStyles(): string {
  const reference =
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${styles.map(print).join('')}${reference}</w:styles>`;
}

/** The order of elements is that of ECMA-376, part 1, 17.3.1.26 and 17.3.2.28. */
function print(style: Style): string {
  const isNormal = style.id === 'Normal';
  const isHeading = style.outline !== undefined || style.id === 'Title';
  const head = [
    `<w:name w:val="${style.name}"/>`,
    isNormal ? '' : '<w:basedOn w:val="Normal"/>',
    isHeading ? '<w:next w:val="OfficialText"/>' : '',
    '<w:qFormat/>',
  ];
  const paragraph = [
    style.keepsNext ? '<w:keepNext/><w:keepLines/>' : '',
    '<w:widowControl/>',
    '<w:snapToGrid w:val="0"/>',
    // Exactly, so that a font that stands in for another moves nothing.
    `<w:spacing w:before="0" w:after="0" w:line="${style.pitch ?? linePitch}" w:lineRule="exact"/>`,
    style.isIndented ? `<w:ind w:firstLineChars="200" w:firstLine="${style.size * 20}"/>` : '',
    `<w:jc w:val="${style.alignment}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ];
  const isText = style.size === officialSizes.text;
  const run = [
    `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${style.font}" w:cs="${latin}"/>`,
    style.isBold ? '<w:b/>' : '',
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:val="${isText ? charSpacing : 0}"/>`,
    `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/>`,
  ];
  const kind = `w:type="paragraph" w:styleId="${style.id}"${isNormal ? ' w:default="1"' : ''}`;
  return `<w:style ${kind}>${head.join('')}<w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${run.join('')}</w:rPr></w:style>`;
}
