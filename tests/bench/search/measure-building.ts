/** How fast what is kept for searching is made, and what it takes in memory. */
import { type Report, shownText } from '../../../src/domain/report/report.ts';
import type { SearchedDocument } from '../../../src/domain/search/search-library.ts';
import { searched } from '../../support/searched.ts';
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

/** Each document is made on its own: adding one makes none of the others again. */
export function measureBuilding(
  size: string,
  reports: readonly Report[],
  print: (line: string) => void,
): Built {
  const bytes = reports.reduce((sum, report) => sum + Buffer.byteLength(shownText(report)), 0);
  const before = memoryInUse();
  const began = process.cpuUsage();
  const documents = reports.map((report) => searched(report));
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  const speed = bytes / megabyte / seconds;
  const times = (memoryInUse() - before) / bytes;
  print(
    `${size}: ${documents.length} documents, ${(bytes / megabyte).toFixed(1)} MB made in ${seconds.toFixed(2)} s, ` +
      `${speed.toFixed(1)} MB/s (≥ ${slowest}); ${times.toFixed(2)} times the text in memory (≤ ${largest})`,
  );
  const missed = [
    ...(speed < slowest ? [`${size}: built at ${speed.toFixed(1)} MB/s`] : []),
    ...(times > largest ? [`${size}: ${times.toFixed(2)} times the text in memory`] : []),
  ];
  return { documents, missed };
}
