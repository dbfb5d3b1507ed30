/** Packed notes files: whatever is spoilt in one, it is read or refused with words for it. */
import { strToU8, zipSync } from 'fflate';
import { describeImportFailure } from '../../../src/domain/interchange/describe-import.ts';
import { packNotes } from '../../../src/exporting/notes-package.ts';
import { readNotes } from '../../../src/importing/notes-package.ts';
import { pick } from '../../bench/random.ts';
import { randomBytes, spoilBytes } from '../inputs/bytes.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';
import { notesFile } from './made-up.ts';

const packed = packNotes(notesFile, null);
const plain = packed.ok ? packed.value : new Uint8Array();
/** Of no passphrase at all: its header is spoilt, so that no time goes into keys. */
const header = {
  format: 'yiyue-sealed',
  version: 1,
  kdf: { name: 'scrypt', N: 2 ** 30, r: 8, p: 1, salt: '0'.repeat(32) },
  check: '0'.repeat(32),
  cipher: { name: 'xchacha20-poly1305', nonce: '0'.repeat(48) },
};
const corpus = jsonCorpus([notesFile, header]);

export const notesPackages = target({
  name: 'notes package',
  generate: (random) => {
    if (happens(random, 0.5)) return spoilBytes(random, plain, [randomBytes(random)]);
    const part = strToU8(jsonText(random, corpus));
    return pick(random, [
      zipSync({ 'notes.json': part }),
      zipSync({ 'seal.json': part, 'notes.sealed': randomBytes(random) }),
    ]);
  },
  run: async (bytes: Uint8Array) => {
    const read = await readNotes(bytes, '口令');
    if (read.ok) return 'accepted';
    promise(describeImportFailure(read.error, 'zh').title !== '', 'a failure without words');
    return 'refused';
  },
});
