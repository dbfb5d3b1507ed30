/** A process that records one change after another, and says of each when it is recorded, until it is killed. */
import { openJournal } from '../../src/journal/journal.ts';

const [folder = '', first = '0'] = process.argv.slice(2);

async function main(): Promise<void> {
  const journal = await openJournal({ folder });
  const { failure, damage } = await journal.overview();
  process.stdout.write(`open ${failure} ${damage.length}\n`);
  for (let number = Number(first); ; number += 1) {
    const id = `n${number}`;
    const stamp = new Date().toISOString();
    const outcome = await journal.record([
      { table: 'notes', id, stamp, isRemoved: false, value: { body: '发言'.repeat(number % 500) } },
    ]);
    if (outcome.state === 'recorded') process.stdout.write(`${id}\n`);
    if (number % 25 === 0) void journal.takeSnapshot('editing');
  }
}

void main();
