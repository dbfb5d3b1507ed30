/** Lays cards in a column: each at the height it wants, none over another. */

export interface Card {
  readonly wanted: number;
  readonly height: number;
}

const gap = 12;

/**
 * Tops in the cards' order. The card at `fixed` stands exactly where it wants to and the others make way, unless that
 * would push one above the beginning.
 */
export function levelCards(cards: readonly Card[], fixed: number): number[] {
  const tops: number[] = [];
  const down = (from: number, first: number) => {
    let free = first;
    for (let index = from; index < cards.length; index += 1) {
      const top = Math.max(cards[index]?.wanted ?? 0, free);
      tops[index] = top;
      free = top + (cards[index]?.height ?? 0) + gap;
    }
  };
  if (fixed < 0) {
    down(0, 0);
    return tops;
  }
  down(fixed, Number.NEGATIVE_INFINITY);
  let bottom = tops[fixed] ?? 0;
  for (let index = fixed - 1; index >= 0; index -= 1) {
    const height = cards[index]?.height ?? 0;
    const top = Math.min(cards[index]?.wanted ?? 0, bottom - gap - height);
    tops[index] = top;
    bottom = top;
  }
  let free = 0;
  cards.forEach(({ height }, index) => {
    const top = Math.max(tops[index] ?? 0, free);
    tops[index] = top;
    free = top + height + gap;
  });
  return tops;
}
