/** Headings without a number that stand out: the file marks them, or their words are those of 前言, 附件 and the like. */
import type { HeadingLine } from './heading-line.ts';
import { isPlain, isWhole, type TextLine } from './text-line.ts';

const matterPattern =
  /^(?:绪\s*[言论]|[前序引]\s*言|结\s*束?\s*语|附\s*则|附\s*[件录表][一二三四五六七八九十0-9０-９]{0,2}(?:[：:\s](?!\s*[1１][.．、]).{0,40})?|附\s*[：:](?!\s*[1１][.．、]).{1,40}|(?:《[^》]{2,40}》|[^，。]{0,20}报告)?中?的?(?:有关|相关|部分)?(?:名词|用语|术语)(?:解释|注释|说明)|注\s*释)[：:]?$/;
/** What no file means as a heading, however it stands out: items, greetings, words in brackets, captions, dates. */
export const neverHeading =
  /^(?:[—–\-─―·•●■◆▲※*]|[（(【［[<>》《|]|[一二三四五六七八九十]+[是要]|各位|主任|图\s*\d|表\s*\d|单位：|注[：:]|来源|谢谢|\d+[.．、)）]|[\d年月日\s]+$)/;

/** What has a heading's style by mistake: greetings, notes in brackets, whole paragraphs. */
const neverStyled = /^(?:各位|[—(（])|。.*。/;

/** Sizes from here on are larger than the text's. */
const largerSize = 1.15;

export function markedHeading(line: TextLine, index: number): HeadingLine | null {
  const { heading: style, kind } = line.hints;
  if (!isWhole(line) || line.length < 2 || kind === 'table-row' || kind === 'image') return null;
  const titleLength = /[。：:]/.test(line.last) ? line.length - 1 : line.length;
  const found = { index, ordinal: null, style, titleLength, doubt: null };
  if (line.length <= 50 && matterPattern.test(line.head)) return { ...found, kind: 'matter' };
  if (style !== null) return neverStyled.test(line.head) ? null : { ...found, kind: `heading-${style}` };
  if (!isPlain(line) || !standsOut(line, titleLength) || neverHeading.test(line.head)) return null;
  if (line.last === '。' && (line.length > 20 || line.head.includes('，'))) return null;
  return { ...found, kind: 'bare' };
}

/** A line of its own that is bold, larger, or in the page's middle. */
function standsOut({ head, length, hints }: TextLine, titleLength: number): boolean {
  const { bold, size, isCentred } = hints;
  if (bold < titleLength && (size === null || size < largerSize) && !(isCentred && length <= 30))
    return false;
  return length <= 40 && !/[。；！？：]/.test(head.slice(0, titleLength));
}
