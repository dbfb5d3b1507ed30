/** The bytes of journals and snapshots: only what was written with its right sum comes out, and can be gone on with. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import { parseJournal, parseSnapshot } from '../../../src/journal/file-contents.ts';
import type { NamedFile } from '../../../src/journal/file-names.ts';
import { Reading } from '../../../src/journal/reading.ts';
import { asChanges, asKept, asSnapshotEnd } from '../../../src/journal/records.ts';
import { wholly } from '../../../src/journal/slices.ts';
import { promise, target } from '../target.ts';
import { journalInput, snapshotInput } from './made-up-journal.ts';

const now = '2026-01-21T00:00:00.000Z';
const file: NamedFile = { name: '000001.journal', kind: 'journal', generation: 1, ordinal: 1 };

export const journals = target({
  name: 'journal',
  generate: journalInput,
  run: async (bytes: Uint8Array) => {
    const contents = parseJournal(bytes);
    const written = linesWithRightSum(bytes).map(asChanges);
    promise(
      contents.records.every((record) => written.some((each) => isDeepStrictEqual(each, record))),
      'a record comes out that was never written',
    );
    const reading = new Reading();
    await reading.addJournal(file, contents);
    reading.missing();
    await reading.kept.digest(now, async (work) => wholly(work));
    return contents.records.length > 0 ? 'accepted' : 'refused';
  },
});

export const snapshots = target({
  name: 'snapshot',
  generate: snapshotInput,
  run: async (bytes: Uint8Array) => {
    const contents = parseSnapshot(bytes);
    const written = linesWithRightSum(bytes);
    promise(
      contents.entries.every(
        ({ kept, text }) => written.includes(text) && isDeepStrictEqual(asKept(text), kept),
      ),
      'a record comes out that was never written',
    );
    if (contents.isIntact)
      promise(endsAsItSays(bytes, contents.entries.length), 'a damaged one passes as intact');
    const reading = new Reading();
    await reading.begin({ ...file, kind: 'snapshot' }, contents);
    await reading.kept.digest(now, async (work) => wholly(work));
    reading.kept.still(now);
    return contents.isIntact ? 'accepted' : 'refused';
  },
});

/** Wherever they stand. */
function linesWithRightSum(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  return [...buffer.toString('latin1').matchAll(/(?=(?<!\d)(\d{1,10}) ([0-9a-f]{8}) )/g)].flatMap((match) => {
    const [, length = '', sum = ''] = match;
    const from = match.index + length.length + sum.length + 2;
    const content = buffer.subarray(from, from + Number(length));
    return crc32(content) === Number.parseInt(sum, 16) ? [content.toString('utf8')] : [];
  });
}

/** The last line counts the records and sums up all bytes before it. */
function endsAsItSays(bytes: Uint8Array, count: number): boolean {
  const buffer = Buffer.from(bytes);
  const at = buffer.lastIndexOf(0x0a, buffer.length - 2) + 1;
  const end = asSnapshotEnd(buffer.toString('utf8', at).replace(/^\d+ \w+ /, ''));
  const sum = createHash('sha256').update(buffer.subarray(0, at)).digest('hex');
  return end?.end === count && end.sha256 === sum;
}
