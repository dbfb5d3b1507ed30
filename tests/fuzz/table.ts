/** Prints what came of the inputs, a row as soon as it is known. */
import type { Result } from './fuzz.ts';

export const tableHead = [
  '| parser | inputs | accepted | refused | slowest ms | peak heap MB | failures |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
].join('\n');

export function printRow({ name, tried, accepted, refused, slowest, peakHeap, failures }: Result): string {
  const heap = Math.round(peakHeap / 2 ** 20);
  return `| ${[name, tried, accepted, refused, slowest.toFixed(1), heap, failures.length].join(' | ')} |`;
}
