import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { mostFileBytes } from '../../src/bridge.ts';
import { type PackManifest, packLimits } from '../../src/domain/packs/pack.ts';
import { layOutZip, readStoredZip, type ZipPart } from '../../src/domain/zip/stored-zip.ts';
import { readPack } from '../../src/importing/read-pack.ts';
import { publicKeyOf, sign } from '../../src/sealing/sign.ts';
import {
  alteredAt,
  madeUpPack,
  officeSecret,
  otherSecret,
  packed,
  packParts,
} from '../support/made-up-pack.ts';
import { draftFile, revisedFile } from '../support/made-up-versions.ts';

let manifest: PackManifest;
let files: readonly Uint8Array<ArrayBuffer>[];
let pack: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  ({ manifest, files } = await packParts({}, [draftFile, { ...revisedFile, name: '计划.txt' }]));
  pack = packed(manifest, files);
});

async function failureOf(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readPack(bytes);
  return read.ok ? null : read.error;
}

function partsOf(bytes: Uint8Array<ArrayBuffer>): readonly ZipPart[] {
  const parts = readStoredZip(bytes);
  if (!parts.ok) throw new Error(parts.error);
  return parts.value;
}

function zipOf(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(layOutZip(parts)));
}

test('gives its documents as they were signed, and who signed them', async () => {
  const read = await readPack(pack);
  expect(read).toMatchObject({ ok: true, value: { manifest } });
  if (!read.ok) return;
  expect(read.value.key).toBe(Buffer.from(publicKeyOf(officeSecret)).toString('hex'));
  expect(read.value.fingerprint).toMatch(/^\d{5}(?: \d{5}){5}$/);
  const contents = read.value.documents.flatMap(({ text, arrangement, original }) =>
    original ? [text, arrangement, original] : [text, arrangement],
  );
  expect(contents.map((each) => Buffer.from(each))).toEqual(files.map((each) => Buffer.from(each)));
  expect(read.value.documents.map(({ characters }) => characters > 100)).toEqual([true, true]);
});

describe('one altered byte', () => {
  test.each([
    'manifest.json',
    'signature',
    'key',
    '1/text.txt',
    '1/arrangement.json',
    '1/original',
    '2/text.txt',
  ])('of %s is refused: the first, one in its midst, the last', async (name) => {
    const part = partsOf(pack).find((each) => each.name === name);
    if (!part) throw new Error(`no ${name}`);
    const { byteOffset, length } = part.content;
    for (const at of [byteOffset, byteOffset + (length >> 1), byteOffset + length - 1]) {
      expect(await failureOf(alteredAt(pack, at))).toMatchObject({ code: 'altered' });
    }
  });

  test('of the directory, or anywhere else, is refused', async () => {
    const directory = pack.lastIndexOf(0x50, pack.length - 23);
    for (let at = directory; at < pack.length; at += 1)
      expect(await failureOf(alteredAt(pack, at))).not.toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.nat(pack.length - 1), async (at) => {
        expect(await failureOf(alteredAt(pack, at))).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('is refused also where the directory was made to fit', async () => {
    for (const [at, { name, content }] of partsOf(pack).entries()) {
      const altered = { name, content: alteredAt(content, content.length >> 1) };
      const failure = await failureOf(zipOf(partsOf(pack).with(at, altered)));
      const part = at < 3 ? null : at < 6 ? '政府工作报告' : '计划';
      expect(failure, name).toMatchObject({ code: 'altered', part });
    }
  });
});

test('cut at any place it is refused, and said to be cut where its beginning is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(pack.length - 1), async (length) => {
      expect(await failureOf(pack.slice(0, length))).toEqual({
        code: length < 43 ? 'not-pack' : 'truncated',
      });
    }),
    { numRuns: 100 },
  );
});

test('files that it does not name, that it lacks, and that stand in another order are refused', async () => {
  const parts = partsOf(pack);
  const more = { name: '3/text.txt', content: new Uint8Array([65]) };
  const [one, other] = parts.slice(3);
  if (!one || !other) throw new Error('no files');
  const orders = [
    [...parts, more],
    [...parts, one],
    parts.slice(0, -1),
    [...parts.slice(0, 3), other, one, ...parts.slice(5)],
  ];
  for (const order of orders) expect(await failureOf(zipOf(order))).toMatchObject({ code: 'altered' });
});

test('names that lead out of it are refused as what they are', async () => {
  for (const name of ['../a.txt', '/etc/a', 'C:\\a', '1/../../a', '..\\a']) {
    const more = { name, content: new Uint8Array([65]) };
    expect(await failureOf(zipOf([...partsOf(pack), more])), name).toEqual({ code: 'unsafe' });
  }
});

test('whoever signs it anew is seen to be another', async () => {
  const [first, , , ...rest] = partsOf(pack);
  if (!first) throw new Error('no manifest');
  const key = publicKeyOf(otherSecret);
  const forged = zipOf([
    first,
    { name: 'signature', content: sign(first.content, otherSecret) },
    { name: 'key', content: key },
    ...rest,
  ]);
  const [own, others] = [await readPack(pack), await readPack(forged)];
  if (!own.ok || !others.ok) throw new Error('refused');
  expect(others.value.key).not.toBe(own.value.key);
  expect(others.value.fingerprint).not.toBe(own.value.fingerprint);
});

test('a later format is named, a signed fault is named with its place', async () => {
  expect(await failureOf(await madeUpPack({ version: 2, what: 'ever' }))).toEqual({
    code: 'newer',
    version: 2,
  });
  expect(await failureOf(await madeUpPack({ format: 'other' }))).toEqual({ code: 'not-pack' });
  expect(await failureOf(await madeUpPack({ issued: 'gestern' }))).toEqual({
    code: 'invalid',
    path: 'issued',
  });
  expect(await failureOf(await madeUpPack({ expires: '2026-02-31x' }))).toEqual({
    code: 'invalid',
    path: 'expires',
  });
  const [document] = manifest.documents;
  if (!document) throw new Error('no document');
  const twice = packed({ ...manifest, documents: [document, document] }, [
    ...files.slice(0, 3),
    ...files.slice(0, 3),
  ]);
  expect(await failureOf(twice)).toEqual({ code: 'invalid', path: 'documents' });
});

test('a document whose text and arrangement do not fit each other is refused, though it is signed so', async () => {
  const [text, , original, otherText, otherArrangement] = files;
  const [first, second] = manifest.documents;
  if (!text || !original || !otherText || !otherArrangement || !first || !second) throw new Error('no files');
  const mixed = { ...first, arrangement: second.arrangement };
  const bytes = packed({ ...manifest, documents: [mixed] }, [text, otherArrangement, original]);
  expect(await failureOf(bytes)).toEqual({ code: 'invalid', path: 'documents.0' });
});

test('a part that nothing could keep is refused before it is read as anything', async () => {
  const [first] = manifest.documents;
  if (!first) throw new Error('no document');
  const arrangement = { ...first.arrangement, length: mostFileBytes + 1 };
  expect(await failureOf(await madeUpPack({ documents: [{ ...first, arrangement }] }))).toEqual({
    code: 'invalid',
    path: 'documents.0.arrangement.length',
  });
  expect(packLimits.part).toBe(mostFileBytes);
});

test('what is larger than any pack is not looked into, and what is compressed is not unpacked', async () => {
  const huge = new Uint8Array(packLimits.file + 1);
  expect(await failureOf(huge)).toEqual({ code: 'too-large', limit: packLimits.file });
  const content = Object.fromEntries(partsOf(pack).map(({ name, content: own }) => [name, own]));
  const bomb = { ...content, '1/original': new Uint8Array(4 * 2 ** 20) };
  expect(await failureOf(new Uint8Array(zipSync(bomb, { level: 9 })))).toEqual({
    code: 'altered',
    part: null,
  });
});

test('other files are no packs', async () => {
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(draftFile.buffer),
    new Uint8Array(zipSync({ a: new Uint8Array(9) })),
  ]) {
    expect(await failureOf(bytes)).toEqual({ code: 'not-pack' });
  }
});
