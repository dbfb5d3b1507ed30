/** Arrangements with their sources: what is proven shows every character once, in lines that can be told apart. */
import { createHash } from 'node:crypto';
import { chunkReport } from '../../../src/domain/report/chunks.ts';
import { describeFault } from '../../../src/domain/report/describe-fault.ts';
import { listOutline } from '../../../src/domain/report/outline.ts';
import { printMarkdown } from '../../../src/domain/report/print-markdown.ts';
import { listRemarks } from '../../../src/domain/report/remarks.ts';
import { flattenOutline } from '../../../src/domain/report/report.ts';
import { type Bundle, openBundle } from '../../../src/importing/bundle.ts';
import type { Random } from '../../bench/random.ts';
import { spoilBytes } from '../inputs/bytes.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';
import { arrangement, presentArrangement, source } from './made-up-arrangement.ts';

interface Input {
  readonly bytes: Uint8Array;
  readonly arrangement: string;
}

const sourceBytes = new TextEncoder().encode(source);
const digest = sha256(sourceBytes);
const corpus = jsonCorpus([arrangement(digest), presentArrangement(digest)]);

export const arrangements = target({ name: 'arrangement', generate, run });

function generate(random: Random): Input {
  const text = jsonText(random, corpus);
  if (happens(random, 0.8)) return { bytes: sourceBytes, arrangement: text };
  const bytes = spoilBytes(random, sourceBytes, [sourceBytes]);
  // With its own digest, so that not the digest alone refuses it.
  return { bytes, arrangement: text.replaceAll(digest, sha256(bytes)) };
}

function run({ bytes, arrangement: text }: Input) {
  const opened = openBundle(bytes, sha256(bytes), text);
  if (opened.ok) {
    checkBundle(opened.value);
    return 'accepted';
  }
  const { error } = opened;
  if (error.code === 'unproven') for (const fault of error.faults) describeFault(fault, error.source);
  return 'refused';
}

function checkBundle({ source: text, arrangement: arranged, reports, proof }: Bundle): void {
  const { shown, repeated, furniture, layout, length } = proof;
  promise(shown + repeated + furniture + layout === length, 'the counts do not add up');
  promise(areDifferent(reports.map(({ id }) => id)), 'two documents have one id');
  for (const report of reports) {
    promise(areDifferent(report.lines.map(({ id }) => id)), 'two lines have one id');
    const sections = flattenOutline(report.outline);
    promise(areDifferent(sections.map(({ id }) => id)), 'two sections have one id');
    promise(
      sections.every(({ title }) => title.trim() !== ''),
      'a section has no title',
    );
    const drawn = chunkReport(report).flatMap(({ first, end }) => report.lines.slice(first, end));
    promise(
      drawn.length === report.lines.length && drawn.every((line, at) => line === report.lines[at]),
      'the chunks are not the lines',
    );
    printMarkdown(report);
    listOutline(report);
    listRemarks(report, arranged, text);
  }
}

function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
