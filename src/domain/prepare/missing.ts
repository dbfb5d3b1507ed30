/** What a writing still lacks before it is handed in or spoken. */
import { sayingTime } from './saying-time.ts';
import type { Block, Part, Proposal, Speech } from './writing.ts';

export type Missing =
  | { readonly code: 'no-title' }
  /** `over` in characters. */
  | { readonly code: 'title-too-long'; readonly over: number }
  /** Nothing is in it at all. */
  | { readonly code: 'no-words' }
  /** A part, or a field that must be filled, has no words; by its id. */
  | { readonly code: 'empty-part'; readonly part: string }
  /** `over` in characters. */
  | { readonly code: 'part-too-long'; readonly part: string; readonly over: number }
  /** `over` in seconds. */
  | { readonly code: 'over-limit'; readonly over: number };

export function missingOfSpeech(speech: Speech): Missing[] {
  const { over } = sayingTime(speech);
  return [
    ...(speech.title.trim() === '' ? [{ code: 'no-title' } as const] : []),
    ...(speech.parts.every(isEmpty)
      ? [{ code: 'no-words' } as const]
      : speech.parts.filter(isEmpty).map(({ id }) => ({ code: 'empty-part', part: id }) as const)),
    ...(over > 0 ? [{ code: 'over-limit', over } as const] : []),
  ];
}

/** In the order of the form. */
export function missingOfProposal(proposal: Proposal): Missing[] {
  const { form } = proposal;
  const parts = new Map(proposal.parts.map((part) => [part.id, part]));
  const titleOver = overOf(proposal.title, form.title.longest);
  return [
    ...(proposal.title.trim() === '' ? [{ code: 'no-title' } as const] : []),
    ...(titleOver > 0 ? [{ code: 'title-too-long', over: titleOver } as const] : []),
    ...form.fields.flatMap(({ id, isRequired, longest }): Missing[] => {
      const part = parts.get(id);
      if (!part || isEmpty(part)) return isRequired ? [{ code: 'empty-part', part: id }] : [];
      const over = overOf(allOf(part), longest);
      return over > 0 ? [{ code: 'part-too-long', part: id, over }] : [];
    }),
  ];
}

/** What a block says. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'words':
      return block.text;
    case 'quotation':
      return block.words;
    case 'chart':
      return block.chart.title;
  }
}

export function isEmpty({ blocks }: Part): boolean {
  return blocks.every((block) => textOf(block).trim() === '');
}

/** Of a part, or of any text: in characters, marks included and white space not. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}

/** All that a part says, as it is counted. */
export function allOf({ blocks }: Part): string {
  return blocks.map(textOf).join('');
}

function overOf(text: string, longest: number | null): number {
  return longest === null ? 0 : Math.max(0, lengthOf(text) - longest);
}
