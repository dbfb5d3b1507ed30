/** Whole backups: whatever is spoilt in one, it is refused, or what is left of it are records by their schemas. */
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { packWholeBackup } from '../../../src/exporting/whole-backup.ts';
import { isKnownTable, keptSchemas } from '../../../src/importing/kept-records.ts';
import { readWholeBackup } from '../../../src/importing/whole-backup.ts';
import { pick } from '../../bench/random.ts';
import { randomBytes, spoilBytes } from '../inputs/bytes.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';
import { notesFile } from './made-up.ts';

const [note] = notesFile.notes;
const record = { table: 'notes', id: 'a', stamp: notesFile.exported, isRemoved: false, value: note ?? null };
const head = { format: 'yiyue-backup', version: 1, created: notesFile.exported };
const packed = packWholeBackup({ created: head.created, records: [record], files: new Map() });
const corpus = jsonCorpus([[record], head]);

export const wholeBackups = target({
  name: 'whole backup',
  generate: (random) => {
    if (happens(random, 0.5)) return spoilBytes(random, packed, [randomBytes(random)]);
    const part = strToU8(jsonText(random, corpus));
    return pick(random, [
      zipSync({ 'yiyue-backup.json': strToU8(JSON.stringify(head)), 'records.json': part }),
      zipSync({ 'yiyue-backup.json': part, 'records.json': strToU8(JSON.stringify([record])) }),
    ]);
  },
  run: async (bytes: Uint8Array) => {
    const read = await readWholeBackup(bytes);
    if (!read.ok) return 'refused';
    for (const { table, value } of read.value.records) {
      promise(isKnownTable(table) && v.is(keptSchemas[table], value), 'a record that is none');
    }
    return 'accepted';
  },
});
