/** How long each answer about figures takes in a library of 3,000 reports and 60 MB, once all are read in. */
import { corpusFiles } from '../../support/corpus.ts';
import { figuredReport, figuresSession } from '../../support/figured-library.ts';
import { importedReport } from '../../support/imported-report.ts';

const reports = 3000;
const indicators = ['地区生产总值', '固定资产投资', '一般公共预算收入', '社会消费品零售总额', '城镇新增就业'];

export interface LibraryMeasured {
  readonly documents: number;
  readonly megabytes: number;
  /** In milliseconds: the longest answer of each kind, the first one left out. */
  readonly longest: readonly { readonly question: string; readonly time: number }[];
}

export async function measureLibrary(): Promise<LibraryMeasured> {
  const texts = corpusFiles('series').map(({ text }) => thirdOf(text));
  const parsed = texts.map((text) => ({ report: importedReport(text), bytes: Buffer.byteLength(text) }));
  let bytes = 0;
  const documents = Array.from({ length: reports }, (_, at) => {
    const { report, bytes: own } = parsed[at % parsed.length] ?? { report: importedReport(''), bytes: 0 };
    bytes += own;
    return figuredReport(report, `${Math.floor(at / 11)}市`, 2016 + (at % 11), `report-${at}`);
  });
  const { session } = figuresSession(documents);
  const asked = indicators.map((indicator) => ({ indicator, kind: 'growth' as const }));
  const [first = { indicator: '', kind: 'growth' as const }] = asked;
  const questions = [
    { kind: 'table', from: 0, report: 'report-1500' },
    { kind: 'pairings', report: 'report-1500' },
    { kind: 'links', report: 'report-1500' },
    { kind: 'places' },
    { kind: 'indicators', place: '100市' },
    { kind: 'indicators', place: null },
    { kind: 'series', place: '100市', asked },
    { kind: 'year', asked: first, year: 2024 },
  ] as const;
  const longest: { question: string; time: number }[] = [];
  for (const question of questions) {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const start = performance.now();
      // As it goes to the page.
      structuredClone(await session.answer(question));
      times.push(performance.now() - start);
    }
    longest.push({ question: question.kind, time: Math.max(...times.slice(1)) });
  }
  return { documents: reports, megabytes: bytes / 1e6, longest };
}

/** A third of the paragraphs, and all headings: reports of the corpus are longer than those of most places. */
function thirdOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line, at) => at % 3 === 0 || line.length < 40).join('\n');
}
