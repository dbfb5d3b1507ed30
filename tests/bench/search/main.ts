/** `npm run bench:search`: measures searching on the corpus beside the project, beside a bare scan and two peers in the same run. */
import { hasCorpus } from '../../support/corpus.ts';
import { makeDocuments } from './documents.ts';
import { measureBuilding } from './measure-building.ts';
import { measureExactness } from './measure-exactness.ts';
import { measurePainted } from './measure-painted.ts';
import { measurePeers } from './measure-peers.ts';
import { measureQueries } from './measure-queries.ts';

/** In millions of characters. */
const sizes = [1.2, 10, 50];

if (!hasCorpus) {
  console.log('Skipped: there is no corpus at ../shared/corpus.');
} else {
  const missed: string[] = [];
  for (const [index, millions] of sizes.entries()) {
    const size = `${millions} M characters`;
    const built = measureBuilding(size, makeDocuments(millions * 1_000_000), console.log);
    missed.push(...built.missed);
    if (index === 0) missed.push(...measureExactness(built.documents, console.log));
    missed.push(...measureQueries(size, built.documents, console.log));
    measurePeers(size, built.documents, console.log);
  }
  missed.push(...(await measurePainted(console.log)));
  console.log(missed.length === 0 ? '\nEvery goal is met.' : `\nGoals missed:\n${missed.join('\n')}`);
  if (missed.length > 0) process.exitCode = 1;
}
