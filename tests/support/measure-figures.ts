/** Precision and recall of the figures that were found, against those that people read. */
import type { Figure } from '../../src/domain/figures/figure.ts';
import { placeOf, type TrueFigure } from './true-figures.ts';

export interface FigureError {
  readonly words: string;
  readonly what: 'missing' | 'wrong' | 'made up';
  readonly found: string;
}

export interface FiguresMeasured {
  readonly truths: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly errors: readonly FigureError[];
  /** Of those that are right otherwise; they do not count. */
  readonly lesser: readonly string[];
}

/** `text` is what the offsets of the figures count in; only figures that stand in `within` are measured. */
export function measureFigures(
  truths: readonly TrueFigure[],
  figures: readonly Figure[],
  text: string,
  within: (offset: number) => boolean = () => true,
): FiguresMeasured {
  const errors: FigureError[] = [];
  const lesser: string[] = [];
  const met = new Set<Figure>();
  let right = 0;
  let counted = 0;
  for (const truth of truths) {
    const at = placeOf(truth, text);
    const end = at + truth.number.length;
    const figure = figures.find(
      ({ start, end: to }) => start < end && at < to && !met.has(figureAt(figures, start)),
    );
    if (figure) met.add(figure);
    if (truth.isOptional) continue;
    counted++;
    const words = `${truth.before}⟦${truth.number}⟧${truth.after}`;
    if (!figure) errors.push({ words, what: 'missing', found: '' });
    else if (isRight(truth, figure)) {
      right++;
      const differs =
        (figure.qualifier ?? '') !== truth.qualifier || (figure.direction ?? '') !== truth.direction;
      if (differs) lesser.push(`${words}: ${figure.qualifier} ${figure.direction}`);
    } else errors.push({ words, what: 'wrong', found: describe(figure) });
  }
  const others = figures.filter((figure) => within(figure.start) && !met.has(figure));
  for (const figure of others) {
    const around = `${text.slice(Math.max(0, figure.start - 12), figure.start)}⟦${text.slice(figure.start, figure.end)}⟧`;
    errors.push({ words: around.replaceAll('\n', ' '), what: 'made up', found: describe(figure) });
  }
  const wrong = errors.filter(({ what }) => what === 'wrong').length;
  const found = right + wrong + others.length;
  return { truths: counted, found, right, precision: right / found, recall: right / counted, errors, lesser };
}

function figureAt(figures: readonly Figure[], start: number): Figure {
  const figure = figures.find((other) => other.start === start);
  if (!figure) throw new Error('no figure stands here');
  return figure;
}

function isRight(truth: TrueFigure, figure: Figure): boolean {
  return (
    figure.value === truth.value &&
    figure.upper === truth.upper &&
    truth.unit.test(figure.unit) &&
    truth.subject.test(figure.subject) &&
    truth.period.test(figure.period ?? '') &&
    truth.roles.includes(figure.role)
  );
}

function describe({ subject, value, upper, unit, period, role }: Figure): string {
  return [subject, `${value}${upper === null ? '' : `—${upper}`}${unit}`, period ?? '—', role].join(' | ');
}
