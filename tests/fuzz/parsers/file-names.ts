/** Names of files: those that a page suggests, those in the journal's folder, and who holds its lock. */
import * as v from 'valibot';
import { asideName, journalName, parseName, snapshotName } from '../../../src/journal/file-names.ts';
import { parseOwner } from '../../../src/journal/lock.ts';
import { cleanFileName } from '../../../src/main/file-name.ts';
import { messages } from '../../../src/main/messages.ts';
import { isDeviceName } from '../../../src/shell/device-names.ts';
import { pick, type Random } from '../../bench/random.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { randomText, spoilText } from '../inputs/text.ts';
import { promise, target } from '../target.ts';
import { pathTokens } from './addresses.ts';

const tokens = [...pathTokens, '.docx', '.exe', '\u202e', '\u2066', '…', '批注', '_', '<', '>', '|', '"'];
const suggested = ['批注-20260120.docx', '批注备份-20260120-1432.json', 'Notes.md'];

export const suggestedNames = target({
  name: 'file name',
  generate: (random: Random) => textFrom(random, suggested, tokens),
  run: (name: string) => {
    if (!v.safeParse(messages.saveFile.entries.name, name).success) return 'refused';
    const cleaned = cleanFileName(name);
    promise(!/[\\/:*?"<>|\p{Cc}\u202a-\u202e]/u.test(cleaned), `not clean: ${cleaned}`);
    promise(cleaned !== '' && !/^\.|[. ]$/.test(cleaned) && !isDeviceName(cleaned), `no name: ${cleaned}`);
    promise(cleaned.length <= name.length + 1, 'it has grown');
    promise(cleanFileName(cleaned) === cleaned, 'cleaned again it is another');
    return 'accepted';
  },
});

const names = [
  journalName(1),
  snapshotName(123_456),
  asideName(7, 'found', 1),
  asideName(7, 'migration', 12),
];
const nameTokens = ['000001', '999999999999999', '-found', '-', '.journal', '.snapshot', '.tmp', '0', '\n'];

export const journalNames = target({
  name: 'journal file name',
  generate: (random: Random) => textFrom(random, names, nameTokens),
  run: (name: string) => {
    const parsed = parseName(name);
    if (parsed === null) return 'refused';
    const { generation, ordinal } = parsed;
    promise(
      Number.isSafeInteger(generation) && Number.isSafeInteger(ordinal),
      'a number that cannot be counted on',
    );
    promise(!/[\\/\s]/.test(parsed.name), 'a name that is a path');
    return 'accepted';
  },
});

const owner = { pid: 4711, host: 'office', nonce: 'c0ffee', since: '2026-01-20T08:30:00.000Z' };
const ownerCorpus = jsonCorpus([owner]);

export const lockOwners = target({
  name: 'lock',
  generate: (random: Random) => jsonText(random, ownerCorpus),
  run: (text: string) => {
    const parsed = parseOwner(text);
    if (parsed === null) return 'refused';
    promise(Number.isSafeInteger(parsed.pid) && parsed.pid > 0, `process ${parsed.pid}`);
    return 'accepted';
  },
});

function textFrom(random: Random, valid: readonly string[], own: readonly string[]): string {
  return happens(random, 0.5) ? spoilText(random, pick(random, valid), own) : randomText(random, own);
}
