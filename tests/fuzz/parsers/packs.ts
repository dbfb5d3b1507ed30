/** Meeting packs: whatever is spoilt in one, it is refused with words for it; of manifests what is taken is taken again as the same. */
import { isDeepStrictEqual } from 'node:util';
import { describePackFailure } from '../../../src/domain/packs/describe-pack-failure.ts';
import { filesOfPack } from '../../../src/domain/packs/pack.ts';
import { parsePackManifest } from '../../../src/importing/pack-manifest.ts';
import { readPack } from '../../../src/importing/read-pack.ts';
import { madeUpPack, packParts } from '../../support/made-up-pack.ts';
import { randomBytes, spoilBytes } from '../inputs/bytes.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';

const { manifest } = await packParts();
const pack = await madeUpPack();
const corpus = jsonCorpus([manifest]);

export const packManifests = target({
  name: 'pack manifest',
  generate: (random) => new TextEncoder().encode(jsonText(random, corpus)),
  run: (bytes: Uint8Array) => {
    const parsed = parsePackManifest(bytes);
    if (!parsed.ok) {
      promise(describePackFailure(parsed.error, 'zh').title !== '', 'a failure without words');
      return 'refused';
    }
    const again = parsePackManifest(new TextEncoder().encode(JSON.stringify(parsed.value)));
    promise(isDeepStrictEqual(again, parsed), 'a manifest is not read as it was written');
    promise(
      filesOfPack(parsed.value).every(({ name }) => /^\d+\/[a-z.]+$/.test(name)),
      'a file of a pack has a name that leads elsewhere',
    );
    return 'accepted';
  },
});

export const packs = target({
  name: 'pack',
  generate: (random) => spoilBytes(random, pack, [randomBytes(random)]),
  run: async (bytes: Uint8Array) => {
    const read = await readPack(new Uint8Array(bytes));
    if (read.ok) {
      promise(isDeepStrictEqual(new Uint8Array(bytes), pack), 'a pack is taken that is not as it was signed');
      return 'accepted';
    }
    promise(describePackFailure(read.error, 'zh').title !== '', 'a failure without words');
    return 'refused';
  },
});
