import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arrangement, Block } from '../../../src/domain/report/arrangement.ts';
import { deriveReports } from '../../../src/domain/report/derive.ts';
import { type Fault, proveReports } from '../../../src/domain/report/prove.ts';
import { openBundle } from '../../../src/importing/bundle.ts';
import { arrangementText, openQingpu, sha256, sourceBytes } from '../../support/qingpu.ts';

const { source, arrangement, proof, reports } = openQingpu();

function faultsOf(changed: Arrangement): readonly Fault[] {
  const result = proveReports(source, proof.sha256, changed, deriveReports(source, changed));
  return result.ok ? [] : result.error;
}

function withBlocks(change: (blocks: readonly Block[]) => readonly Block[]): Arrangement {
  return {
    ...arrangement,
    documents: arrangement.documents.map((document, index) =>
      index === 0 ? { ...document, blocks: change(document.blocks) } : document,
    ),
  };
}

describe('the bundled arrangement', () => {
  test('accounts for every character of the source exactly once', () => {
    expect(proof.shown + proof.repeated + proof.furniture + proof.layout).toBe(source.length);
    expect(proof).toMatchObject({ sha256: sha256(sourceBytes), length: 7488, repeated: 304, furniture: 7 });
  });

  test('shows nothing that is not in the source', () => {
    for (const line of reports.flatMap((report) => report.lines)) {
      expect(source).toContain(line.spans.map((span) => source.slice(span.from, span.to))[0]);
      expect(line.text).toBe(line.spans.map((span) => source.slice(span.from, span.to)).join(''));
    }
  });

  test('fails when any one character of the source is flipped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sourceBytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        (at, bit) => {
          const flipped = Uint8Array.from(sourceBytes);
          flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
          expect(openBundle(flipped, sha256(flipped), arrangementText).ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('fails when any one range is dropped', () => {
    const [document] = arrangement.documents;
    document?.blocks.forEach((block, at) => {
      if (block.type === 'lacking') return;
      const codes = faultsOf(withBlocks((blocks) => blocks.filter((_, index) => index !== at))).map(
        (f) => f.code,
      );
      expect(codes, `block ${at}`).toContain('uncovered');
    });
    expect(faultsOf({ ...arrangement, furniture: [] }).map((fault) => fault.code)).toEqual(['uncovered']);
    expect(faultsOf({ ...arrangement, repeats: [] }).map((fault) => fault.code)).toEqual(['uncovered']);
  });

  test('fails when any one range is used twice', () => {
    const [document] = arrangement.documents;
    document?.blocks.forEach((block, at) => {
      if (block.type === 'lacking') return;
      const codes = faultsOf(withBlocks((blocks) => [...blocks, ...blocks.slice(at, at + 1)])).map(
        (f) => f.code,
      );
      expect(codes, `block ${at}`).toContain('overlap');
    });
  });

  test('fails when a range moves by one character', () => {
    const moved = withBlocks((blocks) =>
      blocks.map((block) =>
        block.type === 'caption'
          ? { ...block, pieces: block.pieces.map((piece) => ({ ...piece, to: piece.to - 1 })) }
          : block,
      ),
    );
    expect(faultsOf(moved).map((fault) => fault.code)).toEqual(['uncovered']);
  });

  test('fails when a repeat, a duplicate or a remark does not say what it claims', () => {
    const [repeat] = arrangement.repeats;
    const [pair] = arrangement.duplicates;
    const [misprint] = arrangement.misprints;
    if (!repeat || !pair || !misprint) throw new Error('the arrangement lists none');
    expect(
      faultsOf({ ...arrangement, repeats: [{ ...repeat, of: { from: 66, to: 66 + 304 } }] }).map(
        (f) => f.code,
      ),
    ).toEqual(['repeat-differs']);
    expect(
      faultsOf({ ...arrangement, duplicates: [[pair[0], { ...pair[1], to: pair[1].to - 1 }]] }).map(
        (f) => f.code,
      ),
    ).toEqual(['duplicate-differs']);
    expect(
      faultsOf({
        ...arrangement,
        misprints: [{ ...misprint, at: { ...misprint.at, from: 4033, to: 4036, begins: '（上' } }],
      }).map((f) => f.code),
    ).toEqual(['not-shown']);
  });

  test('fails when a label is not the words that it claims to be', () => {
    const { meeting } = arrangement;
    if (!meeting) throw new Error('the arrangement names no meeting');
    expect(
      faultsOf({ ...arrangement, meeting: { ...meeting, to: meeting.to - 1 } }).map((f) => f.code),
    ).toEqual(['begins']);
  });

  test('fails when two documents, or two lines of one, have the same id', () => {
    const documents = arrangement.documents.map((document) => ({ ...document, id: 'same' }));
    expect(faultsOf({ ...arrangement, documents }).map(({ code }) => code)).toEqual(['same-id', 'same-id']);
    const renamed = reports.map((report) => ({
      ...report,
      lines: report.lines.map((line) => (line.role === 'heading' ? { ...line, id: '1' } : line)),
    }));
    const result = proveReports(source, proof.sha256, arrangement, renamed);
    expect(new Set(result.ok ? [] : result.error.map(({ code }) => code))).toEqual(new Set(['same-id']));
  });

  test('fails when a lacking section is known from no words', () => {
    const empty = withBlocks((blocks) =>
      blocks.map((block) =>
        block.type === 'lacking' ? { ...block, title: { ...block.title, to: block.title.from } } : block,
      ),
    );
    expect(faultsOf(empty).map(({ code }) => code)).toEqual(['out-of-range']);
  });

  test('fails when shown text was tampered with after it was derived', () => {
    const tampered = reports.map((report, index) =>
      index === 0
        ? {
            ...report,
            lines: report.lines.map((line) => ({ ...line, text: line.text.replace('222亿元', '322亿元') })),
          }
        : report,
    );
    const result = proveReports(source, proof.sha256, arrangement, tampered);
    expect(result.ok ? [] : result.error.map((fault) => fault.code)).toEqual(['not-source']);
  });
});
