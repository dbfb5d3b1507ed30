/** Reads reports back out of files that real programs made of them, and counts the paragraphs that came back whole. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/importing/readers/read-document.ts';
import { root } from '../paths.ts';
import { makeFiles } from './layouts.ts';

const corpus = join(root, '../shared/corpus/plain-text');
const named = process.argv.slice(2);
const reports = named.length > 0 ? named : ['云南省-2026', '国务院-2026', '深圳市-2026'];

if (!existsSync(corpus)) console.log('Skipped: there is no corpus beside the project.');
else for (const report of reports) await measure(report);

async function measure(report: string): Promise<void> {
  const source = readFileSync(join(corpus, `${report}.txt`), 'utf8').split('\n');
  const paragraphs = source.map((line) => line.trim()).filter((line) => line !== '');
  for (const { layout, path } of makeFiles(join(root, '.cache/formats'), report, paragraphs)) {
    const began = performance.now();
    const result = await readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) }, {});
    const took = Math.round(performance.now() - began);
    if (!result.ok) {
      console.log(`${report}, ${layout}: ${JSON.stringify(result.error)}`);
      continue;
    }
    const { text, lines } = result.value;
    const found = new Set(lines.map(({ from, to }) => withoutSpace(text.slice(from, to))));
    const lost = paragraphs.filter((words) => !found.has(withoutSpace(words)));
    const exact = new Set(lines.map(({ from, to }) => text.slice(from, to)));
    const spaced = paragraphs.filter((words) => !exact.has(words)).length - lost.length;
    const whole = paragraphs.length - lost.length;
    console.log(
      `${report}, ${layout}: ${whole} of ${paragraphs.length} paragraphs whole, ${spaced} of them with other spaces, ${lines.length - whole} lines besides, ${took} ms`,
    );
    for (const words of lost.slice(0, 3))
      console.log(`  not whole: ${words.slice(0, 40)}…${words.slice(-20)}`);
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
