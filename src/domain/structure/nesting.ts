/** The order in which this document nests its kinds of headings, found from how their numbering goes on and restarts. */
import type { HeadingKind, HeadingLine } from './heading-line.ts';

type NestedKind = Exclude<HeadingKind, 'matter'>;

/** What contains what where the document itself does not say it. */
const usualOrder: readonly HeadingKind[] = [
  '部分',
  '编',
  '篇',
  '章',
  '节',
  'bare',
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '专栏',
];

/** Levels of the headings, in the same order: 1 is the outermost, none is skipped. */
export function headingLevels(headings: readonly HeadingLine[]): number[] {
  const kindOf = sharedKinds(headings);
  const kinds = [...new Set(headings.map(kindOf))].filter((kind): kind is NestedKind => kind !== 'matter');
  const contains = containment(
    headings.map((heading) => ({ kind: kindOf(heading), ordinal: heading.ordinal })),
  );
  const outside = (a: HeadingKind, b: HeadingKind): boolean => {
    if (hasFixedRank(a) && hasFixedRank(b)) return usualRank(a) < usualRank(b);
    const evidence = (contains.get(pair(a, b)) ?? 0) - (contains.get(pair(b, a)) ?? 0);
    return evidence === 0 ? usualRank(a) < usualRank(b) : evidence > 0;
  };
  const inside = new Map(
    kinds.map((kind) => [kind, kinds.filter((other) => other !== kind && outside(other, kind)).length]),
  );
  const order = [...kinds].sort(
    (a, b) => (inside.get(a) ?? 0) - (inside.get(b) ?? 0) || usualRank(a) - usualRank(b),
  );
  return headings.map((heading) =>
    heading.kind === 'matter' ? 1 : order.findIndex((kind) => kind === kindOf(heading)) + 1,
  );
}

/** A title without a number stands with the numbered ones that the file marks as it marks this one. */
function sharedKinds(headings: readonly HeadingLine[]): (heading: HeadingLine) => HeadingKind {
  const numbered = new Map<HeadingKind, HeadingKind>();
  for (const { kind, ordinal, style } of headings) {
    if (ordinal === null || style === null) continue;
    const known = numbered.get(`heading-${style}`);
    if (known === undefined || usualRank(kind) < usualRank(known)) numbered.set(`heading-${style}`, kind);
  }
  return ({ kind }) => numbered.get(kind) ?? kind;
}

function usualRank(kind: HeadingKind): number {
  const rank = usualOrder.indexOf(kind);
  if (rank >= 0) return rank;
  const style = /^heading-(\d+)$/.exec(kind);
  // Styles of the file stand with the titles that have no number, in their own order.
  return style === null ? usualOrder.length : usualOrder.indexOf('bare') - 1 + Number(style[1]) / 100;
}

/** The numbers of 章 go on through 篇, and those of 专栏 through everything: where they go on says nothing. */
function hasFixedRank(kind: HeadingKind): boolean {
  return ['部分', '编', '篇', '章', '节', '专栏'].includes(kind);
}

function pair(outer: HeadingKind, inner: HeadingKind): string {
  return `${outer}>${inner}`;
}

/**
 * How often one kind was seen inside another: between two headings whose numbers follow on each other, or as numbering
 * that begins anew after a heading without a number.
 */
function containment(headings: readonly Pick<HeadingLine, 'kind' | 'ordinal'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (outer: HeadingKind, inner: HeadingKind) => {
    const key = pair(outer, inner);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  /** By kind: the kinds seen since its last heading, and that heading's number. */
  const since = new Map<HeadingKind, { readonly kinds: Set<HeadingKind>; readonly ordinal: number | null }>();
  for (const { kind, ordinal } of headings) {
    if (kind === 'matter') continue;
    const last = since.get(kind);
    if (last !== undefined && last.ordinal !== null && ordinal === last.ordinal + 1) {
      if (kind !== '专栏') for (const inner of last.kinds) count(kind, inner);
    }
    for (const [other, { kinds, ordinal: number }] of since) {
      if (other === kind) continue;
      if (number === null && ordinal === 1 && !kinds.has(kind)) count(other, kind);
      kinds.add(kind);
    }
    since.set(kind, { kinds: new Set(), ordinal });
  }
  return counts;
}
