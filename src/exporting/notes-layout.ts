/** How notes look on paper: sizes, fonts and colours, after the layout of official documents (GB/T 9704). */
import type { Colour } from '../domain/notes/note.ts';
import type { Substitute } from './font-table.ts';

/** A4 in twentieths of a point, with the margins of GB/T 9704: 37, 26, 35 and 28 mm. */
export const page = {
  width: 11906,
  height: 16838,
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
} as const;

export const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  section: '楷体',
  text: '仿宋',
  page: '宋体',
  latin: 'Times New Roman',
  code: 'Consolas',
} as const;

export const substitutes: readonly Substitute[] = [
  { name: fonts.title, others: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'] },
  {
    name: fonts.heading,
    others: ['SimHei', '方正黑体_GBK', '华文黑体', 'STHeiti', '思源黑体', 'Noto Sans CJK SC'],
  },
  { name: fonts.section, others: ['KaiTi', '楷体_GB2312', '方正楷体_GBK', '华文楷体', 'STKaiti'] },
  { name: fonts.text, others: ['FangSong', '仿宋_GB2312', '方正仿宋_GBK', '华文仿宋', 'STFangsong'] },
  {
    name: fonts.page,
    others: ['SimSun', '方正书宋_GBK', '华文宋体', 'STSong', '思源宋体', 'Noto Serif CJK SC'],
  },
];

/** In half points. */
export const sizes = {
  title: 44,
  subtitle: 28,
  heading: 32,
  section: 28,
  place: 24,
  text: 28,
  small: 21,
} as const;

export const inks = {
  text: '1F1D1A',
  quiet: '5F5A52',
  accent: 'A8281E',
  rule: 'BDB7AB',
  code: 'F2F0EB',
} as const;

/** The edge and the ground of a quotation in the colour of its highlight. */
export const tints: Readonly<Record<Colour, { readonly edge: string; readonly ground: string }>> = {
  yellow: { edge: 'D9A514', ground: 'FDF6E0' },
  green: { edge: '4F9A61', ground: 'EDF6EF' },
  blue: { edge: '3F7FBF', ground: 'EBF3FA' },
  pink: { edge: 'C75A8B', ground: 'FBEDF3' },
};
