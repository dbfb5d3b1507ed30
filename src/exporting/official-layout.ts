/** The layout of official documents: GB/T 9704-2012, 5.2 and 7.3, in Word's measures. */
import type { Substitute } from './font-table.ts';

/**
 * A4 in twentieths of a point; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. The page number's dashes stand 7 mm under the
 * text (7.5): `footer` is how far its line ends above the edge of the paper.
 */
export const officialPage = {
  width: 11906,
  height: 16838,
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1588, footer: 1394 },
} as const;

/** From line to line in twentieths of a point: 22 of them are the height of the text. */
export const linePitch = 579;

/**
 * How much wider a character stands than its own 16 points, in 1/4096 of a point: 28 of them are the width of the text
 * (ECMA-376, part 1, 17.6.5).
 */
export const charSpace = -849;

/**
 * The same for the text itself, in twentieths of a point: between what 28 characters and what 29 would need. Programs
 * differ in how they take a grid that is narrower than its characters (LibreOffice gives each two places of it), so the
 * text keeps off the grid and is held to 28 by this; lines that are justified stand as on the grid.
 */
export const charSpacing = -6;

export const officialFonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  text: '仿宋_GB2312',
  page: '宋体',
} as const;

export const officialSubstitutes: readonly Substitute[] = [
  {
    name: officialFonts.title,
    others: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  },
  {
    name: officialFonts.heading,
    others: ['SimHei', '方正黑体_GBK', '华文黑体', 'STHeiti', '思源黑体', 'Noto Sans CJK SC'],
  },
  {
    name: officialFonts.subheading,
    others: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'STKaiti', 'AR PL UKai CN'],
  },
  {
    name: officialFonts.text,
    others: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  },
  {
    name: officialFonts.page,
    others: ['SimSun', '方正书宋_GBK', '华文宋体', 'STSong', '思源宋体', 'Noto Serif CJK SC'],
  },
];

/** In half points: 二号, 三号, 四号, 五号. */
export const officialSizes = { title: 44, text: 32, page: 28, footnote: 21 } as const;
