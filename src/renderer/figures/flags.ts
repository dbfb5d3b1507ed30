/** What there is to doubt about a figure. */
import type { FigureRow } from '../../domain/figures/figuring.ts';

export type Flag = 'doubtful' | 'contradicted' | 'outOfScale' | 'misread';

export function flagsOf({ figure, isContradicted, isOutOfScale, isMisread }: FigureRow): Flag[] {
  return [
    ...(figure.isDoubtful ? (['doubtful'] as const) : []),
    ...(isContradicted ? (['contradicted'] as const) : []),
    ...(isOutOfScale ? (['outOfScale'] as const) : []),
    ...(isMisread ? (['misread'] as const) : []),
  ];
}
