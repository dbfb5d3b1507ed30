/** `npm run bench:anchors`: measures how notes keep their place when a text is revised. */
import { hasCorpus } from '../../support/corpus.ts';
import { measureKinds } from './measure-kinds.ts';
import { measurePublishers } from './measure-publishers.ts';
import { measureSpeed } from './measure-speed.ts';

if (!hasCorpus) {
  console.log('Skipped: there is no corpus at ../shared/corpus.');
} else {
  const missed: string[] = [];
  for (const measure of [measureKinds, measurePublishers, measureSpeed]) missed.push(...(await measure()));
  console.log(missed.length === 0 ? 'Every goal is met.' : `Goals missed:\n${missed.join('\n')}`);
  if (missed.length > 0) process.exitCode = 1;
}
