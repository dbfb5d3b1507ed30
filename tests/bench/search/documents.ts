/** What is searched: the corpus as documents, again and again with other numbers until it is as long as is asked for. */
import type { Report } from '../../../src/domain/report/report.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { makeReport } from '../../support/made-up-report.ts';
import { makeRandom, type Random } from '../random.ts';

/** At least as many characters as asked for; the same each time. */
export function makeDocuments(characters: number): Report[] {
  const files = ['series', 'markdown'].flatMap(corpusFiles);
  const random = makeRandom(20_260_120);
  const reports: Report[] = [];
  for (let length = 0, copy = 0; length < characters; copy += 1) {
    for (const { text } of files) {
      if (length >= characters) break;
      const own = copy === 0 ? text : alterNumbers(text, random);
      reports.push({ ...reportOf(own), id: `${reports.length}` });
      length += own.length;
    }
  }
  return reports;
}

function reportOf(text: string): Report {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return makeReport(
    lines.map((line, at) => ({ id: `${at + 1}`, role: 'list-item', text: line, markdown: null })),
  );
}

function alterNumbers(text: string, random: Random): string {
  return text.replace(/\d/g, () => `${Math.floor(random() * 10)}`);
}
