import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/cli/imported.ts';
import { printMarkdownFile } from '../../src/domain/report/front-matter.ts';
import { listOutline } from '../../src/domain/report/outline.ts';
import { type Report, shownText } from '../../src/domain/report/report.ts';
import { reportToEpub } from '../../src/exporting/epub.ts';
import { versionOf } from '../../src/importing/digest.ts';
import { corpusFiles, hasCorpus } from '../support/corpus.ts';

async function open(name: string, bytes: Uint8Array) {
  const opened = await openFile(name, bytes);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

function said(report: Report) {
  return { text: shownText(report), outline: listOutline(report) };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe.skipIf(!hasCorpus)('a published report', () => {
  const files = hasCorpus ? [...corpusFiles('plain-text'), ...corpusFiles('web-text')] : [];

  test.each(files)(
    '$name has the same text and outline after it was written as Markdown and as EPUB',
    async (file) => {
      const document = await open('报告.txt', utf8(file.text));
      const expected = said(document.report);
      const markdown = await open('报告.md', utf8(printMarkdownFile(document.report, document)));
      expect(said(markdown.report)).toEqual(expected);
      const written = reportToEpub(document.report, {
        ...document,
        version: await versionOf(document.report),
        modified: '2026-01-28T09:00:00Z',
      });
      expect(said((await open('报告.epub', written)).report)).toEqual(expected);
    },
    20_000,
  );

  test.each(hasCorpus ? corpusFiles('plain-text') : [])('$name is shown as it is', async ({ text }) => {
    expect(shownText((await open('报告.txt', utf8(text))).report)).toBe(text);
  });
});
