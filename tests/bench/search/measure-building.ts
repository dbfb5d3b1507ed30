/** How fast what is kept for searching is made, and what it takes in memory. */
import { type Report, shownText } from '../../../src/domain/report/report.ts';
import type { SearchedDocument } from '../../../src/domain/search/search-library.ts';
import { type SearchedText, searchedReport, searchedText } from '../../../src/domain/search/searched-text.ts';
import { tables } from '../../support/searched.ts';
import { memoryInUse } from './memory-in-use.ts';

/** MB of UTF-8 in a second of the processor's time: what else the computer does must not count. */
const slowest = 5;
/** Times the text in UTF-8. */
const largest = 3;
const megabyte = 1024 * 1024;

export interface Built {
  readonly documents: readonly SearchedDocument[];
  readonly missed: readonly string[];
}

function keptDocument(report: Report, text: SearchedText): SearchedDocument {
  const { id, kind } = report;
  const facts = { report: id, kind, year: null, place: null };
  return { facts, report: searchedReport(report, text), searched: text };
}

/** Each document is made on its own: adding one makes none of the others again. */
export function measureBuilding(
  size: string,
  reports: readonly Report[],
  print: (line: string) => void,
): Built {
  const bytes = reports.reduce((sum, report) => sum + Buffer.byteLength(shownText(report)), 0);
  const before = memoryInUse();
  const began = process.cpuUsage();
  const texts = reports.map((report) => searchedText(report, tables.folding));
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  const speed = bytes / megabyte / seconds;
  const ofTexts = (memoryInUse() - before) / bytes;
  const documents = reports.map((report, at) =>
    keptDocument(report, texts[at] ?? searchedText(report, tables.folding)),
  );
  const times = (memoryInUse() - before) / bytes;
  print(
    `${size}: ${documents.length} documents, ${(bytes / megabyte).toFixed(1)} MB made in ${seconds.toFixed(2)} s, ` +
      `${speed.toFixed(1)} MB/s (≥ ${slowest}); ${times.toFixed(2)} times the text in memory (≤ ${largest}): ` +
      `${ofTexts.toFixed(2)} texts, ${(times - ofTexts).toFixed(2)} their lines`,
  );
  const missed = [
    ...(speed < slowest ? [`${size}: built at ${speed.toFixed(1)} MB/s`] : []),
    ...(times > largest ? [`${size}: ${times.toFixed(2)} times the text in memory`] : []),
  ];
  return { documents, missed };
}
