/** Calls of the page to its shell and the answers to them: what is taken is JSON, small enough to be written down. */
import * as v from 'valibot';
import { messages } from '../../../src/main/messages.ts';
import {
  outcomeSchema,
  overviewSchema,
  recordsSchema,
  snapshotSchema,
  snapshotsSchema,
} from '../../../src/renderer/desktop/journal-answers.ts';
import { fileMessages } from '../../../src/shell/file-messages.ts';
import { journalMessages } from '../../../src/shell/journal-messages.ts';
import { pick, type Random } from '../../bench/random.ts';
import { jsonCorpus, jsonValue } from '../inputs/json-text.ts';
import { messageValue } from '../inputs/message-value.ts';
import { promise, target } from '../target.ts';
import { keptRecords } from './made-up-kept.ts';

interface Call {
  readonly name: string;
  readonly schema: v.GenericSchema;
  readonly valid: readonly unknown[];
}

const snapshot = {
  name: '000001.snapshot',
  taken: '',
  reason: 'editing',
  notes: 1,
  bookmarks: 0,
  documents: 0,
  writings: 0,
};
const counts = { added: 1, changed: 0, removed: 0 };
const damage = { file: '000001.journal', missing: null, after: '2026-01-20T09:00:00.000Z', before: null };

const calls: readonly Call[] = [
  { name: 'record', schema: journalMessages.record, valid: [keptRecords, keptRecords.slice(0, 1)] },
  {
    name: 'takeSnapshot',
    schema: journalMessages.takeSnapshot,
    valid: [{ reason: 'found', found: keptRecords }, { reason: 'closing' }],
  },
  { name: 'readSnapshot', schema: journalMessages.readSnapshot, valid: ['000001.snapshot'] },
  { name: 'overview', schema: journalMessages.overview, valid: [null] },
  { name: 'readAll', schema: journalMessages.readAll, valid: [null] },
  { name: 'listSnapshots', schema: journalMessages.listSnapshots, valid: [null] },
  { name: 'keep', schema: fileMessages.keep, valid: [new Uint8Array(9)] },
  { name: 'read', schema: fileMessages.read, valid: ['0'.repeat(64)] },
  { name: 'list', schema: fileMessages.list, valid: [null] },
  { name: 'saveFile', schema: messages.saveFile, valid: [{ name: '批注.docx', bytes: new Uint8Array(9) }] },
  { name: 'openLink', schema: messages.openLink, valid: ['https://www.gov.cn/'] },
  { name: 'takeFiles', schema: messages.takeFiles, valid: [null] },
  { name: 'clearDatabase', schema: messages.clearDatabase, valid: [null] },
];

const answers: readonly Call[] = [
  {
    name: 'outcome',
    schema: outcomeSchema,
    valid: [{ state: 'failed', code: 'full' }, { state: 'recorded' }],
  },
  {
    name: 'overview answer',
    schema: overviewSchema,
    valid: [{ digest: '0-0', folder: '/', damage: [damage], failure: 'newer' }],
  },
  { name: 'records answer', schema: recordsSchema, valid: [keptRecords] },
  { name: 'snapshot answer', schema: snapshotSchema, valid: [keptRecords, null] },
  { name: 'snapshots answer', schema: snapshotsSchema, valid: [[{ ...snapshot, ...counts }]] },
];

export const callsOfThePage = targetOf('message', calls, messageValue);
export const answersToThePage = targetOf('answer', answers, jsonValue);

interface Input {
  readonly call: string;
  readonly value: unknown;
}

function targetOf(name: string, among: readonly Call[], valueFrom: typeof jsonValue) {
  const known = among.map((call) => ({ ...call, corpus: jsonCorpus(call.valid) }));
  return target({
    name,
    generate: (random: Random): Input => {
      // Most of the first two, which carry records.
      const { name: call, corpus } = random() < 0.6 ? pick(random, known.slice(0, 2)) : pick(random, known);
      return { call, value: valueFrom(random, corpus) };
    },
    run: ({ call, value }: Input) => {
      const schema = known.find((each) => each.name === call)?.schema;
      if (schema === undefined) return 'refused';
      const parsed = v.safeParse(schema, value, { abortEarly: true });
      if (!parsed.success) return 'refused';
      if (call !== 'saveFile' && call !== 'keep') checkWritten(parsed.output);
      return 'accepted';
    },
  });
}

/** JSON gives it back, and does not make more of it than it was. */
function checkWritten(value: unknown): void {
  const text = JSON.stringify(value);
  promise(text.length < 10_000_000, `${text.length} characters are written down`);
  promise(JSON.stringify(JSON.parse(text)) === text, 'it is not read as it was written');
}
