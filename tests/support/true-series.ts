/** What the reports of three places say of some indicators over the years, read from their sentences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { figureKinds } from '../../src/domain/figures/figure.ts';
import type { ReportFigures } from '../../src/domain/figures/report-figures.ts';
import { seriesOf } from '../../src/domain/figures/series-of.ts';

const rowSchema = v.tuple([
  v.string(),
  v.string(),
  v.picklist(figureKinds),
  v.picklist(['outcome', 'target']),
  v.string(),
]);

export interface TrueSeries {
  readonly place: string;
  readonly indicator: string;
  readonly kind: (typeof figureKinds)[number];
  readonly role: 'outcome' | 'target';
  /** By year the value as it is read, 6—6.5 for a range; a fall is negative. */
  readonly values: ReadonlyMap<number, string>;
}

export function trueSeries(): TrueSeries[] {
  const text = readFileSync(join(import.meta.dirname, 'true-figures', 'series.tsv'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row) => {
      const [place, indicator, kind, role, years] = v.parse(rowSchema, row.split('\t'));
      const values = new Map(
        years.split(' ').map((entry) => {
          const [year = '', value = ''] = entry.split('=');
          return [Number(year), value] as const;
        }),
      );
      return { place, indicator, kind, role, values };
    });
}

export interface SeriesMeasured {
  readonly found: ReadonlyMap<number, string>;
  readonly wrong: readonly string[];
  readonly missing: readonly number[];
}

export function measureSeries(truth: TrueSeries, reports: readonly ReportFigures[]): SeriesMeasured {
  const points = seriesOf(truth, reports).filter(({ role }) => role === truth.role);
  const found = new Map<number, string>();
  const wrong: string[] = [];
  for (const { year, figure } of points) {
    const sign = figure.direction === 'down' && figure.kind === 'growth' ? '-' : '';
    const value = `${sign}${figure.value}${figure.upper === null ? '' : `—${figure.upper}`}`;
    found.set(year, value);
    if (truth.values.get(year) !== value)
      wrong.push(`${year}: ${value}, not ${truth.values.get(year) ?? 'stated'}`);
  }
  return { found, wrong, missing: [...truth.values.keys()].filter((year) => !found.has(year)) };
}
