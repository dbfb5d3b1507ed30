/** Which guessed headings a document's other headings bear out: one wrong guess would shift all levels. */
import { isAnnouncement } from './guessed-headings.ts';
import type { HeadingKind, HeadingLine } from './heading-line.ts';
import type { TextLine } from './text-line.ts';

const divisions: readonly HeadingKind[] = ['部分', '编', '篇', '章', '节'];
/** What parts of reports without numbers are called. */
const partWords = /回顾|工作|任务|安排|目标|要求|建议|成就|总结|打算|部署|重点|形势|说明|规划|计划|民生/;

/** `certain`: in reading order. */
export function trustedGuesses(
  guesses: readonly HeadingLine[],
  certain: readonly HeadingLine[],
  lines: readonly TextLine[],
): HeadingLine[] {
  const afterMatter = new Set<number>();
  for (const { index, kind } of certain) if (kind === 'matter') afterMatter.add(index + 1);
  const trusts = hasPartsWithoutNumbers(guesses, certain, ({ index }) => lines[index]?.head ?? '');
  return guesses.flatMap((guess) => {
    if (trusts || isAnnouncement(lines[guess.index])) return [guess];
    // 「附件」 and under it the title of what is attached.
    return afterMatter.has(guess.index) ? [{ ...guess, kind: 'matter' as const }] : [];
  });
}

function hasPartsWithoutNumbers(
  guesses: readonly HeadingLine[],
  certain: readonly HeadingLine[],
  head: (heading: HeadingLine) => string,
): boolean {
  const [first] = guesses;
  if (first === undefined) return false;
  const numbered = certain.filter(({ kind }) => kind !== 'matter');
  if (numbered.some(({ kind }) => divisions.includes(kind))) return false;
  if (numbered.filter(({ ordinal }) => ordinal === null).length > 1) return false;
  const [begin] = numbered;
  if (begin === undefined) return guesses.length > 1 || partWords.test(head(first));
  if (first.index < begin.index) return guesses.some((guess) => partWords.test(head(guess)));
  return numberingRestarts(guesses, numbered);
}

/** The outermost numbers begin anew after a guessed heading: it parts what they number. */
function numberingRestarts(guesses: readonly HeadingLine[], numbered: readonly HeadingLine[]): boolean {
  const outermost = numbered.some(({ kind }) => kind === '一、') ? '一、' : '（一）';
  const starts = numbered.filter(({ kind, ordinal }) => kind === outermost && ordinal === 1);
  const between = guesses.find(({ index }) => index > (starts[0]?.index ?? Number.POSITIVE_INFINITY));
  return between !== undefined && starts.some(({ index }) => index > between.index);
}
