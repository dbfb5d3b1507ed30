/** A process that keeps one file after another, and says of each when it is kept, until it is killed. */
import { FileStore } from '../../src/journal/file-store.ts';

const [folder = '', first = '0'] = process.argv.slice(2);

async function main(): Promise<void> {
  const store = new FileStore(folder);
  process.stdout.write('open\n');
  for (let number = Number(first); ; number += 1) {
    const bytes = new TextEncoder().encode(`${number} ${'报告'.repeat((number % 40) * 5000)}`);
    const outcome = await store.keep(bytes);
    if (outcome.state === 'kept') process.stdout.write(`n${number} ${outcome.sha256}\n`);
  }
}

void main();
