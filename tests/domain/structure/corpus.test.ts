import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { corpusFiles, hasCorpus, trueOutlines } from '../../support/corpus.ts';
import { plainText } from '../../support/extracted.ts';
import { outlineOf, shownLines } from '../../support/shown-structure.ts';

describe.skipIf(!hasCorpus)('the structure of real reports', () => {
  const files = hasCorpus ? corpusFiles('plain-text') : [];
  const truth = hasCorpus ? trueOutlines() : {};

  it.each(files)('finds every true heading of $name', ({ name, text }) => {
    const extracted = plainText(text);
    const found = outlineOf(extracted, structureOf(extracted)).map(({ level, title }) => `${level} ${title}`);
    const expected = (truth[name.split('/')[1] ?? ''] ?? []).map(({ level, title }) => `${level} ${title}`);
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.length - expected.length).toBeLessThanOrEqual(1);
  });

  it.each(files)('is found again in the text that it shows of $name', ({ text }) => {
    const extracted = plainText(text);
    const structure = structureOf(extracted);
    const shown = plainText(shownLines(extracted, structure).join('\n'));
    expect(outlineOf(shown, structureOf(shown))).toEqual(outlineOf(extracted, structure));
  });
});
