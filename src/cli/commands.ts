/** What each command prints. */
import { listOutline, type OutlineEntry } from '../domain/report/outline.ts';
import { printMarkdown } from '../domain/report/print-markdown.ts';
import { shownText } from '../domain/report/report.ts';
import { type Result, success } from '../domain/result.ts';
import { readMarkdown } from '../importing/markdown.ts';
import { openInput } from './inputs.ts';
import { openBundledReports } from './reports.ts';

export interface Command {
  readonly name: string;
  /** How many files it takes. */
  readonly files: number;
  /** The output, or one line that says why not and what to do. */
  readonly run: (files: readonly string[]) => Promise<Result<string, string>>;
}

export const commands: readonly Command[] = [
  {
    name: 'documents',
    files: 0,
    run: async () => {
      const reports = await openBundledReports();
      return reports.ok ? success(reports.value.map(printMarkdown).join('\n')) : reports;
    },
  },
  {
    name: 'text',
    files: 1,
    run: async ([file = '']) => {
      const input = await openInput(file);
      if (!input.ok) return input;
      if (input.value.kind === 'reports') return success(input.value.reports.map(shownText).join(''));
      return success(
        readMarkdown(input.value.text)
          .map((line) => `${line.text}\n`)
          .join(''),
      );
    },
  },
  {
    name: 'outline',
    files: 1,
    run: async ([file = '']) => {
      const input = await openInput(file);
      if (!input.ok) return input;
      const entries: OutlineEntry[] =
        input.value.kind === 'reports'
          ? input.value.reports.flatMap(listOutline)
          : outlineOfMarkdown(input.value.text);
      return success(`${JSON.stringify(entries, null, 2)}\n`);
    },
  },
];

function outlineOfMarkdown(text: string): OutlineEntry[] {
  return readMarkdown(text).flatMap((line) =>
    line.level === null ? [] : [{ level: line.level, title: line.text }],
  );
}
