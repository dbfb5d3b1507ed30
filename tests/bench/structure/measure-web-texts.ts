/** What documents copied off a web page say of themselves, and which of their lines are the page's own. */
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { corpusFiles, type WebText, webTexts } from '../../support/corpus.ts';
import { plainText } from '../../support/extracted.ts';
import { shownLines } from '../../support/shown-structure.ts';

const fields = ['title', 'occasion', 'place', 'year', 'date', 'speaker'] as const;

/** Prints what was found; the goals that were missed. */
export function measureWebTexts(print: (line: string) => void): string[] {
  const truth = webTexts();
  const missed = corpusFiles('web-text').flatMap(({ name, text }) => {
    const expected = truth[name.split('/').at(-1) ?? ''];
    return expected === undefined ? [] : wrongIn(text, expected).map((wrong) => `${name}: ${wrong}`);
  });
  print(`web texts: ${Object.keys(truth).length} files, ${missed.length} faults`);
  for (const fault of missed) print(`    ${fault}`);
  return missed;
}

function wrongIn(text: string, expected: WebText): string[] {
  const extracted = plainText(text);
  const structure = structureOf(extracted);
  const wrong = fields.flatMap((field) =>
    structure.info[field] === expected[field]
      ? []
      : [`${field} ${structure.info[field]}, not ${expected[field]}`],
  );
  const noise = new Set(expected.noise);
  const shown = shownLines(extracted, structure);
  const kept = shown.filter((line) => noise.has(line)).map((line) => `noise left in: ${line}`);
  const lines = text.split('\n').map((line) => line.trim());
  // Lines may be joined: what counts is that their words stand in the text, in their order.
  let rest = shown.join('\n');
  const lost: string[] = [];
  for (const line of lines.filter((words) => words !== '' && !noise.has(words))) {
    const at = rest.indexOf(line);
    if (at < 0) lost.push(`text lost: ${line.slice(0, 40)}`);
    else rest = rest.slice(at + line.length);
  }
  return [...wrong, ...kept, ...lost];
}
