/** Version 1 of an arrangement file, as the bundled documents have it, and what it says in the present form. */
import * as v from 'valibot';
import type { Arrangement, Block } from '../domain/report/arrangement.ts';
import { reportKinds } from '../domain/report/report.ts';
import { begins, id, label, offset, quotedSpan, remarks, source, span } from './arrangement-schema.ts';

const block = v.variant('type', [
  v.object({ type: v.literal('caption'), text: quotedSpan }),
  v.object({ type: v.literal('part'), title: quotedSpan }),
  v.object({ type: v.literal('section'), title: quotedSpan, order: v.picklist(['stated', 'inferred']) }),
  v.object({ type: v.literal('lacking'), title: span }),
  v.object({
    type: v.literal('paragraph'),
    pieces: v.pipe(v.array(v.union([quotedSpan, v.literal('gap')])), v.minLength(1)),
    splits: v.array(v.object({ at: offset, begins })),
  }),
  v.object({ type: v.literal('list-item'), text: quotedSpan }),
]);

export const arrangementFile1 = v.object({
  format: v.literal('yiyue-arrangement'),
  version: v.literal(1),
  id,
  meeting: label,
  source,
  documents: v.pipe(
    v.array(
      v.object({
        id,
        kind: v.picklist(reportKinds),
        title: quotedSpan,
        name: label,
        speaker: v.nullable(label),
        blocks: v.array(block),
      }),
    ),
    v.minLength(1),
  ),
  furniture: v.array(quotedSpan),
  ...remarks,
});

export type ArrangementFile1 = v.InferOutput<typeof arrangementFile1>;

export function upgradeArrangement({ format: _, ...file }: ArrangementFile1): Arrangement {
  return {
    ...file,
    documents: file.documents.map(({ title, blocks, ...document }) => ({
      ...document,
      blocks: [{ type: 'title', pieces: [title] }, ...upgradeBlocks(blocks)],
    })),
    furniture: file.furniture.map((range) => ({ ...range, kind: 'noise' })),
  };
}

/** A section belongs to the part before it, and is outermost where there is none. */
function upgradeBlocks(blocks: readonly v.InferOutput<typeof block>[]): Block[] {
  let level = 1;
  return blocks.map((old): Block => {
    switch (old.type) {
      case 'part':
        level = 2;
        return { type: 'heading', level: 1, pieces: [old.title], order: 'stated' };
      case 'section':
        return { type: 'heading', level, pieces: [old.title], order: old.order };
      case 'lacking':
        return { ...old, level };
      case 'paragraph':
        return { ...old, heading: null };
      default:
        return { type: old.type, pieces: [old.text] };
    }
  });
}
