/** What technical help needs to know of a crash, as plain text; never a word of a note or a document. */
import type { Fault } from './faults.ts';

export interface Problem {
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly when: string;
  readonly browser: string;
  /** From the question mark on: report and line are ids. */
  readonly address: string;
  readonly error: unknown;
  readonly componentStack: string;
  readonly saving: string;
  /** Null when they could not be counted. */
  readonly notes: number | null;
  readonly bookmarks: number | null;
  /** What went wrong before, without a crash. */
  readonly faults: readonly Fault[];
}

export function writeProblemReport(problem: Problem): string {
  const { error, faults } = problem;
  return [
    `Yiyue ${problem.version}`,
    `time: ${problem.when}`,
    `browser: ${problem.browser}`,
    `address: ${withoutWords(problem.address)}`,
    `saving: ${problem.saving}`,
    `notes: ${problem.notes ?? 'unknown'}`,
    `bookmarks: ${problem.bookmarks ?? 'unknown'}`,
    '',
    describe(error),
    '',
    `components:${withoutWords(problem.componentStack)}`,
    '',
    `before: ${faults.length}`,
    ...faults.map((fault) => `${fault.when} ${describe(fault.error)}`),
    '',
  ].join('\n');
}

const longest = 4000;

function describe(error: unknown): string {
  if (!(error instanceof Error)) return withoutWords(typeof error === 'string' ? error : typeof error);
  // Some browsers begin the stack with name and message, some do not.
  const isWithHead = error.stack?.startsWith(error.name);
  return withoutWords(
    isWithHead ? `${error.stack}` : `${error.name}: ${error.message}\n${error.stack ?? ''}`,
  );
}

/** An error's message may quote what it failed on: what stands in double quotes, and all that is not Latin, goes. */
function withoutWords(text: string): string {
  return text
    .slice(0, longest)
    .replace(/"[^\n]*"/g, '"…"')
    .replace(/[^\n\x20-\x7e…]+/g, '…');
}
