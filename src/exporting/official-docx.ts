/** Writes an official document as a Word file laid out by GB/T 9704-2012. */
import {
  Document,
  DocumentGridType,
  Footer,
  FootnoteReferenceRun,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Fact, OfficialDocument } from '../domain/prepare/official-document.ts';
import { fontTable } from './font-table.ts';
import type { TextRun as Run } from './note-blocks.ts';
import { fontOf } from './notes-styles.ts';
import {
  charSpace,
  linePitch,
  officialFonts,
  officialPage,
  officialSizes,
  officialSubstitutes,
} from './official-layout.ts';
import { layOut, type OfficialChart, type OfficialParagraph } from './official-paragraphs.ts';
import { officialStyles } from './official-styles.ts';
import { printable } from './printable.ts';

export async function officialToDocx(official: OfficialDocument): Promise<Uint8Array> {
  const { paragraphs, footnotes } = layOut(official);
  const { width, height, margins } = officialPage;
  const document = new Document({
    title: printable(official.title),
    creator: '议阅',
    lastModifiedBy: '议阅',
    evenAndOddHeaderAndFooters: true,
    footnotes: Object.fromEntries(footnotes.map((words, index) => [index + 1, footnote(words)])),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: margins },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
        },
        footers: { default: pageFooter('right'), even: pageFooter('left') },
        children: [...head(official), ...paragraphs.flatMap(write)],
      },
    ],
  });
  const overrides = [
    { path: 'word/styles.xml', data: officialStyles() },
    { path: 'word/fontTable.xml', data: fontTable(officialSubstitutes) },
  ];
  return new Uint8Array(await Packer.toArrayBuffer(document, false, overrides));
}

/** Title and byline, and an empty line under them. */
function head({ title, byline }: OfficialDocument): Paragraph[] {
  return [
    paragraph('Title', [run(title, officialFonts.title)]),
    ...(byline.trim() === '' ? [] : [paragraph('OfficialByline', [run(byline, officialFonts.subheading)])]),
    new Paragraph({ style: 'OfficialText', keepNext: true }),
  ];
}

const headingFonts = {
  1: officialFonts.heading,
  2: officialFonts.subheading,
  3: officialFonts.text,
} as const;

function write(each: OfficialParagraph): (Paragraph | Table)[] {
  switch (each.kind) {
    case 'heading':
      return [paragraph(`Heading${each.level}`, [run(each.text, headingFonts[each.level])])];
    case 'facts':
      return [factsTable(each.rows), new Paragraph({ style: 'OfficialText' })];
    case 'chart':
      return chartParagraphs(each);
    case 'text':
      return [
        paragraph('OfficialText', [
          ...each.runs.flatMap(styledRuns),
          ...(each.footnote === null ? [] : [new FootnoteReferenceRun(each.footnote)]),
        ]),
      ];
  }
}

function styledRuns({ text, bold, italic }: Run): TextRun[] {
  return text
    .split('\n')
    .map((line, index) =>
      run(line, officialFonts.text, { bold, italics: italic, ...(index > 0 ? { break: 1 } : {}) }),
    );
}

/** In twentieths of a point: five characters for the labels, the rest of the text's width for what they are of. */
const labelWidth = 1700;
const valueWidth = 7144;

function factsTable(rows: readonly Fact[]): Table {
  const cell = (text: string, font: string, size: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      margins: { left: 100, right: 100 },
      children: [paragraph('OfficialCell', [run(text, font)])],
    });
  return new Table({
    width: { size: labelWidth + valueWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, valueWidth],
    rows: rows.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(label, officialFonts.heading, labelWidth),
            cell(value, officialFonts.text, valueWidth),
          ],
        }),
    ),
  });
}

/** In CSS pixels: as wide as the text. */
const chartWidth = 588;

/** Picture, caption and source stay on one page; without a picture the lines stand in its place. */
function chartParagraphs({ chart, picture, lines, caption, source }: OfficialChart): Paragraph[] {
  return [
    ...(picture
      ? [
          new Paragraph({
            style: 'OfficialText',
            alignment: 'center',
            indent: { firstLine: 0, firstLineChars: 0 },
            // Exactly one line high it would be cut.
            spacing: { line: 240, lineRule: 'auto' },
            keepNext: true,
            children: [
              new ImageRun({
                type: 'png',
                data: picture.png,
                transformation: {
                  width: chartWidth,
                  height: Math.round((chartWidth * picture.height) / picture.width),
                },
                altText: {
                  name: printable(chart.title),
                  title: printable(chart.title),
                  description: lines.join('；'),
                },
              }),
            ],
          }),
        ]
      : lines.map((line) => paragraph('OfficialText', [run(line, officialFonts.text)]))),
    paragraph('OfficialCaption', [run(caption, officialFonts.heading)]),
    ...(source === ''
      ? []
      : [paragraph('OfficialFootnote', [run(source, officialFonts.text, { size: officialSizes.footnote })])]),
  ];
}

function footnote(words: string) {
  const text = run(` ${words}`, officialFonts.text, { size: officialSizes.footnote });
  return { children: [paragraph('OfficialFootnote', [text])] };
}

/** 「— 1 —」 on the outer side, one character away from the edge of the text (GB/T 9704, 7.5). */
function pageFooter(side: 'left' | 'right'): Footer {
  const font = fontOf(officialFonts.page, officialFonts.page);
  const spacing = { line: 360, lineRule: 'exact', before: 0, after: 0 } as const;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        spacing,
        indent: { [side]: officialSizes.page * 10 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: officialSizes.page }),
        ],
      }),
    ],
  });
}

function paragraph(style: string, children: readonly (TextRun | FootnoteReferenceRun)[]): Paragraph {
  return new Paragraph({ style, children });
}

type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

function run(text: string, chinese: string, options: RunOptions = {}): TextRun {
  return new TextRun({ font: fontOf(chinese), ...options, text: printable(text) });
}
