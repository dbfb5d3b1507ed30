/** By what the documents of a meeting's packs are known again, where the office gives them no ids. */
import { stages } from '../library/stage.ts';

const stage = `(?:草案)?(?:${stages.join('|')})`;
const bracketed = new RegExp(
  `[（(【\\[〔「]\\s*(?:${stage}|[\\d年月日.\\-]+|第[一二三四五六七八九十\\d]+[稿版])\\s*[）)】\\]〕」]`,
  'g',
);
const atEnd = new RegExp(
  `[\\s_\\-.]*(?:${stage}|第[一二三四五六七八九十\\d]+[稿版]|[vV]\\d+)[\\s\\d_.\\-]*$`,
);
const numberBefore = /^\s*(?:\d{1,3}\s*[.、．_\-\s]\s*|[（(]\d{1,3}[）)]\s*)/;

/**
 * Of the file's path without its ending: the number before the name and the words of its draft are left out, so that
 * 「01 政府工作报告（修订稿）」 is 「政府工作报告」.
 */
export function packIdOf(path: string): string {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  const bare = name.replace(numberBefore, '').replaceAll(bracketed, '').replace(atEnd, '').trim();
  return [...steps, bare === '' ? name : bare].join('/').normalize('NFC');
}
