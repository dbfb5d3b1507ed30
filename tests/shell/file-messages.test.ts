import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { mostFileBytes } from '../../src/bridge.ts';
import { fileMessages } from '../../src/shell/file-messages.ts';

const { keep, read, list } = fileMessages;

describe('what may be asked of the file store', () => {
  it('is to keep bytes, up to 64 MB', () => {
    expect(v.is(keep, new Uint8Array())).toBe(true);
    expect(v.is(keep, new Uint8Array(mostFileBytes))).toBe(true);
    expect(v.is(keep, new Uint8Array(mostFileBytes + 1))).toBe(false);
  });

  it('is not to keep what only looks like bytes, or can change while it is written', () => {
    const likeBytes = { byteLength: 1, buffer: new ArrayBuffer(1), 0: 1 };
    for (const other of [
      null,
      '',
      'text',
      [1],
      likeBytes,
      new ArrayBuffer(1),
      new DataView(new ArrayBuffer(1)),
    ]) {
      expect(v.is(keep, other)).toBe(false);
    }
    expect(v.is(keep, new Uint8Array(new SharedArrayBuffer(1)))).toBe(false);
    expect(v.is(keep, new Uint16Array(1))).toBe(false);
  });

  it('is to read by a digest, and by nothing that could be a path', () => {
    expect(v.is(read, 'a0'.repeat(32))).toBe(true);
    for (const name of [
      '',
      '..',
      '../a',
      'a'.repeat(63),
      'A'.repeat(64),
      `${'a'.repeat(64)}\n`,
      null,
      1,
      ['a'],
    ]) {
      expect(v.is(read, name)).toBe(false);
    }
  });

  it('is to list without saying more', () => {
    expect([v.is(list, null), v.is(list, undefined), v.is(list, {})]).toEqual([true, false, false]);
  });
});
