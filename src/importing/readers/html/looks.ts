/** What attributes and inline style say of an HTML element: hidden, bold, centred, how large. */
import type { HtmlElement } from './parse-html.ts';

export interface HtmlLook {
  readonly isBold: boolean;
  readonly isCentred: boolean;
  /** In CSS pixels; null where nothing says. */
  readonly size: number | null;
  readonly keepsLines: boolean;
}

/** Not shown, or nothing of the text. */
const unshown = new Set(
  `audio base canvas datalist embed frame frameset head iframe input link map meta noembed noframes noscript object
   param rp script select source style svg template textarea title track video`.split(/\s+/),
);

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

export function isHidden(element: HtmlElement): boolean {
  if (unshown.has(element.tagName)) return true;
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

export function lookOf(element: HtmlElement, outer: HtmlLook): HtmlLook {
  const style = attributeOf(element, 'style') ?? '';
  return {
    isBold: boldOf(element, style) ?? outer.isBold,
    isCentred: centredOf(element, style) ?? outer.isCentred,
    size: sizeOf(style) ?? outer.size,
    keepsLines:
      element.tagName === 'pre' || /white-space\s*:\s*(?:pre|break)/i.test(style) || outer.keepsLines,
  };
}

function boldOf({ tagName }: HtmlElement, style: string): boolean | null {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return tagName === 'b' || tagName === 'strong' || tagName === 'th' ? true : null;
}

function centredOf(element: HtmlElement, style: string): boolean | null {
  const align = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? attributeOf(element, 'align');
  if (align !== null) return align.toLowerCase() === 'center';
  return element.tagName === 'center' ? true : null;
}

const pixels: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16 };

function sizeOf(style: string): number | null {
  const [, number, unit] = /font-size\s*:\s*([\d.]+)\s*(px|pt|rem|em)/i.exec(style) ?? [];
  if (number === undefined || unit === undefined) return null;
  const size = Number(number) * (pixels[unit.toLowerCase()] ?? 1);
  return size > 0 && size < 1000 ? size : null;
}
