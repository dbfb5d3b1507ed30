/** `npm run bench:anchors`: measures how notes keep their place when a text is revised. */
import { hasCorpus } from '../../support/corpus.ts';
import { measureComparison } from './measure-comparison.ts';
import { measureKinds } from './measure-kinds.ts';
import { measurePainting } from './measure-painting.ts';
import { measurePublishers } from './measure-publishers.ts';
import { measureSpeed } from './measure-speed.ts';

if (!hasCorpus) {
  console.log('Skipped: there is no corpus at ../shared/corpus.');
} else {
  const missed: string[] = [];
  const measures = [measureKinds, measurePublishers, measureSpeed, measureComparison, measurePainting];
  for (const measure of measures) missed.push(...(await measure()));
  console.log(missed.length === 0 ? 'Every goal is met.' : `Goals missed:\n${missed.join('\n')}`);
  if (missed.length > 0) process.exitCode = 1;
}
