/** The same reports from two publishers: how many quotations keep their place, and in which state. */
import { alignTexts } from '../../../src/domain/reanchor/align-texts.ts';
import { reanchor } from '../../../src/domain/reanchor/reanchor.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { makeRandom } from '../random.ts';
import { percent, printTable } from './table.ts';

const quotations = 300;
/** Nobody knows the true places here; but the same report says nearly everything that it says elsewhere. */
const leastPlaced = 0.99;

export async function measurePublishers(): Promise<readonly string[]> {
  const markdown = new Map(
    [...corpusFiles('markdown'), ...corpusFiles('series')].map(({ name, text }) => [plainName(name), text]),
  );
  const missed: string[] = [];
  const rows = [...corpusFiles('web-text'), ...corpusFiles('plain-text')].flatMap(({ name, text }) => {
    const other = markdown.get(plainName(name));
    if (other === undefined || !name.includes('2026')) return [];
    const random = makeRandom(81);
    const alignment = alignTexts(text, other);
    const counts = { exact: 0, slight: 0, changed: 0, lost: 0 };
    // The first lines of a page are the publisher's own.
    const from = Math.min(1000, text.length / 10);
    for (let count = 0; count < quotations; count += 1) {
      const length = 4 + Math.floor(random() * 57);
      const start = Math.floor(from + random() * (text.length - 2 * from - length));
      const placement = reanchor(alignment, { start, end: start + length });
      if (placement.state === 'changed' && placement.isSlight) counts.slight += 1;
      else counts[placement.state] += 1;
    }
    const placed = 1 - counts.lost / quotations;
    if (placed < leastPlaced)
      missed.push(`${name}: ${percent(placed)} placed, under ${percent(leastPlaced)}`);
    return [
      [
        name,
        percent(alignment.likeness),
        ...[counts.exact, counts.slight, counts.changed, counts.lost].map(String),
      ],
    ];
  });
  printTable(['two publishers', 'likeness', 'exact', 'punctuation and spaces', 'changed', 'lost'], rows);
  return missed;
}

function plainName(name: string): string {
  return name.replace(/^[^/]+\//, '').replace('/', '-');
}
