/** Finds the glossary or the numbered notes at the end of a document. */

import type { Line } from '../report/report.ts';
import { type GlossaryEntry, readGlossaryEntry } from './glossary-entry.ts';

export interface Glossary {
  /** Its lines, as indices, half-open. */
  readonly first: number;
  readonly end: number;
  readonly entries: readonly ExplainedEntry[];
}

export interface ExplainedEntry extends GlossaryEntry {
  /** Indices of the lines that explain. */
  readonly lines: readonly number[];
}

const title =
  /(?:名词|用语|术语|词语|词汇|概念|缩略语).{0,6}(?:解释|注释|释义|注解|说明|简释)[）)：:》]*$|^(?:附[件录]?\d*[：:]?\s*)?(?:注释|注解|释义|注)[：:]?$/u;
const longestTitle = 40;
const attachment = /^附[件录表]/u;

export function findGlossary(lines: readonly Line[]): Glossary | null {
  const titles = lines.flatMap((line, index) => (isTitle(line.text) ? [index] : []));
  for (const at of titles.toReversed()) {
    const glossary = readGlossary(lines, at, at + 1);
    if (glossary.entries.length > 0) return glossary;
  }
  const notes = firstOfNotes(lines);
  return notes === null ? null : readGlossary(lines, notes, notes);
}

function isTitle(text: string): boolean {
  return text.length <= longestTitle && !/[。；，]/u.test(text) && title.test(text.trim());
}

/** Numbered notes without a title: from ［1］ on, one after the other. */
function firstOfNotes(lines: readonly Line[]): number | null {
  const numbers = lines.flatMap(({ text }, index) => {
    const mark = readGlossaryEntry(text)?.mark ?? null;
    return mark?.startsWith('［') ? [{ index, number: Number.parseInt(mark.slice(1), 10) }] : [];
  });
  const first = numbers.findLastIndex(({ number }) => number === 1);
  const notes = numbers.slice(first);
  const isInOrder = notes.every(({ number }, at) => number === at + 1);
  return first >= 0 && notes.length > 1 && isInOrder ? (notes[0]?.index ?? null) : null;
}

function readGlossary(lines: readonly Line[], first: number, begin: number): Glossary {
  const next = lines.findIndex(({ text }, index) => index > begin && attachment.test(text));
  const end = next < 0 ? lines.length : next;
  const read = lines.slice(begin, end).map(({ text }) => readGlossaryEntry(text));
  const isNumbered = read.find((entry) => entry !== null)?.isNumbered === true;
  const entries: ExplainedEntry[] = [];
  let waiting: number[] = [];
  read.forEach((entry, at) => {
    const index = begin + at;
    const last = entries.at(-1);
    if (entry !== null && (entry.isNumbered || !isNumbered)) {
      // What stands between two entries belongs to the first; what follows the last is no longer the glossary's.
      if (last) entries[entries.length - 1] = goOn(last, waiting, lines);
      entries.push({ ...entry, lines: [index] });
      waiting = [];
    } else if (last?.text === '') {
      entries[entries.length - 1] = goOn(last, [index], lines);
    } else {
      waiting.push(index);
    }
  });
  return { first, end, entries: entries.filter(({ text }) => text !== '') };
}

function goOn(entry: ExplainedEntry, more: readonly number[], lines: readonly Line[]): ExplainedEntry {
  const texts = [entry.text, ...more.map((index) => lines[index]?.text ?? '')];
  return {
    ...entry,
    lines: [...entry.lines, ...more],
    text: texts.filter((text) => text !== '').join('\n'),
  };
}
