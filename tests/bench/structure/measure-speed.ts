/** How fast structure is found, in text as it is, in a million short lines, and in one endless line. */
import type { Extracted } from '../../../src/domain/structure/extracted.ts';
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { plainText } from '../../support/extracted.ts';

/** In MB of UTF-8 a second of the processor's time: what else the computer does must not count. */
const goal = 5;
/** What a million lines without text need is memory, most of it: there it is enough that the time is bounded. */
const goalOfShortLines = 1;
const megabyte = 1024 * 1024;

/** Prints what was measured; the goals that were missed. */
export function measureSpeed(print: (line: string) => void): string[] {
  const joined = corpusFiles('plain-text')
    .map(({ text }) => text)
    .join('');
  const copies = Math.ceil((10 * megabyte) / Buffer.byteLength(joined));
  return [
    ...measure('reports joined', plainText(joined.repeat(copies)), print),
    ...measure(
      'a million short lines',
      plainText('（一）推进改革\n二、开放\n2026\n短行短行\n'.repeat(250_000)),
      print,
      goalOfShortLines,
    ),
    ...measure('one line of 5 MB', plainText('工作。'.repeat((5 * megabyte) / 9)), print),
    ...measure('one line without a full stop', plainText('一、工作（'.repeat((5 * megabyte) / 15)), print),
  ];
}

function measure(name: string, extracted: Extracted, print: (line: string) => void, least = goal): string[] {
  const size = Buffer.byteLength(extracted.text) / megabyte;
  const began = process.cpuUsage();
  structureOf(extracted);
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  const speed = size / seconds;
  print(`speed, ${name}: ${size.toFixed(1)} MB in ${seconds.toFixed(2)} s, ${speed.toFixed(1)} MB/s`);
  return speed < least ? [`${name}: ${speed.toFixed(1)} MB/s under ${least}`] : [];
}
