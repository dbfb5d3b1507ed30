/** The paragraph styles of a notes document, by the names under which they can be edited in Word. */
import { fonts, inks, sizes } from './notes-layout.ts';

/**
 * Latin letters and figures in one font, Chinese in another; the hint gives marks that both scripts have (“ ” — …)
 * to the Chinese one.
 */
export function fontOf(chinese: string, latin: string = fonts.latin) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese, hint: 'eastAsia' } as const;
}

/** Exactly so many points from line to line, so that a font that stands in for another moves nothing. */
export function lines(points: number, before = 0, after = 0) {
  return { line: points * 20, lineRule: 'exact', before, after } as const;
}

/** Two characters of the text. */
export const indentOfText = sizes.text * 20;

export const titleStyle = {
  name: 'Title',
  run: { font: fontOf(fonts.title), size: sizes.title, color: inks.text },
  paragraph: { alignment: 'center', spacing: lines(36, 0, 160), keepNext: true },
} as const;

export const documentStyle = {
  name: 'heading 1',
  basedOn: 'Normal',
  next: 'NotePlace',
  run: { font: fontOf(fonts.heading), size: sizes.heading, color: inks.text },
  paragraph: { spacing: lines(30, 480, 120), keepNext: true, keepLines: true, outlineLevel: 0 },
} as const;

export const sectionStyle = {
  name: 'heading 2',
  basedOn: 'Normal',
  next: 'NotePlace',
  run: { font: fontOf(fonts.section), size: sizes.section, bold: true, color: inks.text },
  paragraph: { spacing: lines(28, 320, 80), keepNext: true, keepLines: true, outlineLevel: 1 },
} as const;

export const paragraphStyles = [
  {
    id: 'NotesSubtitle',
    name: '批注 副标题',
    basedOn: 'Normal',
    run: { font: fontOf(fonts.section), size: sizes.subtitle, color: inks.quiet },
    paragraph: {
      alignment: 'center',
      spacing: lines(26, 0, 240),
      border: { bottom: { style: 'single', size: 12, space: 10, color: inks.accent } },
    },
  },
  {
    id: 'NotePlace',
    name: '批注 位置',
    basedOn: 'Normal',
    next: 'Quotation',
    run: { font: fontOf(fonts.heading), size: sizes.place, color: inks.quiet },
    paragraph: { spacing: lines(22, 280, 100), keepNext: true, keepLines: true },
  },
  {
    id: 'Quotation',
    name: '批注 引文',
    basedOn: 'Normal',
    next: 'NoteText',
    run: { font: fontOf(fonts.section), size: sizes.text, color: inks.text },
    paragraph: { alignment: 'both', spacing: lines(25), indent: { left: 220, right: 140 }, keepLines: true },
  },
  {
    id: 'NoteText',
    name: '批注 正文',
    basedOn: 'Normal',
    run: { font: fontOf(fonts.text), size: sizes.text, color: inks.text },
    paragraph: { alignment: 'both', spacing: lines(26, 80, 0), indent: { firstLine: indentOfText } },
  },
  {
    id: 'NoteHeading',
    name: '批注 小标题',
    basedOn: 'NoteText',
    next: 'NoteText',
    run: { font: fontOf(fonts.heading), size: sizes.text, color: inks.text },
    paragraph: { keepNext: true },
  },
  {
    id: 'NoteCode',
    name: '批注 代码',
    basedOn: 'Normal',
    run: { font: fontOf(fonts.text, fonts.code), size: sizes.small, color: inks.text },
    paragraph: { spacing: lines(18, 100, 60), indent: { left: indentOfText, right: 140 } },
  },
  {
    id: 'BookmarkEntry',
    name: '批注 书签',
    basedOn: 'Normal',
    run: { font: fontOf(fonts.text), size: sizes.place, color: inks.text },
    paragraph: { spacing: lines(22, 40, 0), indent: { left: 3000, hanging: 3000 } },
  },
] as const;
