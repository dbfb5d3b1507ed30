import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJournal, parseSnapshot } from '../../src/journal/file-contents.ts';
import { encodeLine, type Line, linesOf } from '../../src/journal/lines.ts';
import { changesText, textOf } from '../../src/journal/records.ts';
import { moment, note } from './made-up.ts';

const bytesOf = (...texts: string[]) => Buffer.from(texts.map(encodeLine).join(''));
const statesOf = (bytes: Uint8Array) => [...linesOf(bytes)].map(({ state }) => state);
const jsonOf = (line: Line) => (line.state === 'read' ? [line.json] : []);
const json = fc.anything({ withUnicodeString: true }).map((value) => JSON.stringify(value) ?? 'null');

describe('lines', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(json), (texts) => {
        expect([...linesOf(bytesOf(...texts))].flatMap(jsonOf)).toEqual(texts);
      }),
    );
  });

  it('tell what was cut off from what was damaged', () => {
    const bytes = bytesOf('1', '"两"', '[3]');
    expect(statesOf(bytes.subarray(0, -3))).toEqual(['read', 'read', 'torn']);
    expect(statesOf(bytes.subarray(0, -1))).toEqual(['read', 'read', 'read']);
    const damaged = Buffer.from(bytes);
    damaged[bytes.length - 3] = 0x34;
    expect(statesOf(damaged)).toEqual(['read', 'read', 'damaged']);
    expect(statesOf(Buffer.concat([bytes, Buffer.alloc(300)]))).toEqual(['read', 'read', 'read', 'torn']);
  });

  it('do not cost their neighbours anything when they are damaged', () => {
    const texts = ['{"a":1}', '"bc"', '{"d":[2,3]}'];
    const bytes = bytesOf(...texts);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = [...linesOf(flipped)].flatMap(jsonOf);
      expect(read.length).toBeGreaterThanOrEqual(2);
      expect(texts).toEqual(expect.arrayContaining(read));
    }
  });
});

describe('files of any content', () => {
  const journal = bytesOf(
    JSON.stringify({
      format: 'yiyue-journal',
      version: 1,
      kind: 'journal',
      generation: 3,
      created: moment(1),
      seq: 1,
      voided: 0,
    }),
    changesText(1, moment(1), [textOf(note(1)), textOf(note(2))]),
    changesText(3, moment(2), [textOf(note(3))]),
  );

  it('are read without an error, and nothing is read that was not written', () => {
    const edit = fc.record({
      at: fc.nat(journal.length),
      remove: fc.nat(40),
      insert: fc.uint8Array({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const edited = edits.reduce<Uint8Array>(
          (bytes, { at, remove, insert }) =>
            Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]),
          journal,
        );
        const { records } = parseJournal(edited);
        const written = parseJournal(journal).records;
        for (const record of records) expect(written).toContainEqual(record);
        expect(parseSnapshot(edited).isIntact).toBe(false);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(parseJournal(bytes).records).toEqual([]);
        expect(parseSnapshot(bytes).entries).toEqual([]);
      }),
    );
  });

  it('count as damaged where a line is whole but says something else', () => {
    const odd = Buffer.concat([journal, bytesOf('{"seq":0,"at":"x","changes":[]}', '[]', '{"seq":4}')]);
    expect(parseJournal(odd)).toMatchObject({ damage: [2, 2, 2], isNewer: false });
    expect(parseJournal(journal)).toMatchObject({ damage: [], header: { generation: 3 } });
  });
});
