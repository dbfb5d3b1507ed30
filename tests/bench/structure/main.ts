/** `npm run bench:structure`: measures the rules that find a text's structure on the corpus beside the project. */
import { hasCorpus } from '../../support/corpus.ts';
import { measureImport } from './measure-import.ts';
import { measureOutlines } from './measure-outlines.ts';
import { measureSpeed } from './measure-speed.ts';
import { measureWebTexts } from './measure-web-texts.ts';

if (!hasCorpus) {
  console.log('Skipped: there is no corpus at ../shared/corpus.');
} else {
  const missed = await measureOutlines(console.log);
  for (const measure of [measureWebTexts, measureSpeed]) missed.push(...measure(console.log));
  missed.push(...(await measureImport(console.log)));
  console.log(missed.length === 0 ? '\nEvery goal is met.' : `\nGoals missed:\n${missed.join('\n')}`);
  if (missed.length > 0) process.exitCode = 1;
}
