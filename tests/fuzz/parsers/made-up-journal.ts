/** Journals and snapshots as the app writes them, spoilt on the disk or written with something else in their lines. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../../src/journal/journal.ts';
import { encodeLine } from '../../../src/journal/lines.ts';
import { pick, type Random } from '../../bench/random.ts';
import { noteTime } from '../../support/notes.ts';
import { randomBytes, spoilBytes } from '../inputs/bytes.ts';
import { below, happens, repeat, sizeOf } from '../inputs/chance.ts';
import { type JsonCorpus, jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { randomText } from '../inputs/text.ts';
import { keptRecords } from './made-up-kept.ts';

const tokens = ['12 ', '0 ', '9999999999 ', '00000000 ', 'ffffffff ', '{}', '\n', '\r\n', '0 00000000 \n'];

const { journals, snapshots } = await writeFiles();
const journalLines = corpusOf(journals);
const snapshotLines = corpusOf(snapshots);

export function journalInput(random: Random): Uint8Array {
  return input(random, journals, journalLines);
}

export function snapshotInput(random: Random): Uint8Array {
  return input(random, snapshots, snapshotLines);
}

function input(random: Random, files: readonly Uint8Array[], lines: JsonCorpus): Uint8Array {
  const kind = random();
  if (kind < 0.02) return pick(random, files);
  if (kind < 0.4) return spoilBytes(random, pick(random, files), [...journals, ...snapshots]);
  if (kind < 0.6) return withSpoiltLine(random, pick(random, files), lines);
  if (kind < 0.8)
    return encode(repeat(1 + sizeOf(random, 6, 200), () => encodeLine(jsonText(random, lines))));
  return happens(random, 0.3) ? randomBytes(random) : encode([randomText(random, tokens)]);
}

/** Its sum is right: what is wrong is what it says. */
function withSpoiltLine(random: Random, bytes: Uint8Array, corpus: JsonCorpus): Uint8Array {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/(?<=\n)/);
  lines[below(random, lines.length)] = encodeLine(jsonText(random, corpus));
  return encode(lines);
}

function encode(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join(''));
}

function corpusOf(files: readonly Uint8Array[]): JsonCorpus {
  const lines = files.flatMap((bytes) => Buffer.from(bytes).toString('utf8').trimEnd().split('\n'));
  return jsonCorpus(lines.map((line): unknown => JSON.parse(line.replace(/^\d+ \w+ /, ''))));
}

/** By the journal itself, in a folder that is gone afterwards. */
async function writeFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-fuzz-'));
  const journal = await openJournal({ folder, now: () => new Date(noteTime) });
  await journal.record(keptRecords);
  await journal.takeSnapshot('editing');
  for (const kept of keptRecords) await journal.record([{ ...kept, stamp: '2026-01-20T09:00:00.000Z' }]);
  await journal.close();
  const read = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const files = { journals: read('.journal'), snapshots: read('.snapshot') };
  rmSync(folder, { recursive: true });
  return files;
}
