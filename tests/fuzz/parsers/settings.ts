/** Settings, as localStorage and the database give them: whatever they are, a page can be drawn with what comes out. */
import { isDeepStrictEqual } from 'node:util';
import { parseSettings, type Settings } from '../../../src/renderer/storage/settings-schema.ts';
import type { Random } from '../../bench/random.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText } from '../inputs/json-text.ts';
import { messageValue } from '../inputs/message-value.ts';
import { promise, target } from '../target.ts';
import { settings as valid } from './made-up-kept.ts';

const corpus = jsonCorpus([valid]);
const defaults = parseSettings({});

type Input = { readonly text: string } | { readonly row: unknown };

export const settings = target({
  name: 'settings',
  generate: (random: Random): Input =>
    happens(random, 0.5) ? { text: jsonText(random, corpus) } : { row: messageValue(random, corpus) },
  run: (input: Input) => {
    const parsed = 'text' in input ? beside(input.text) : parseSettings(input.row);
    promise(isUsable(parsed), `unusable: ${JSON.stringify(parsed)}`);
    promise(isDeepStrictEqual(parseSettings(JSON.parse(JSON.stringify(parsed))), parsed), 'they do not stay');
    return isDeepStrictEqual(parsed, defaults) ? 'refused' : 'accepted';
  },
});

function beside(text: string): Settings {
  try {
    return parseSettings(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return defaults;
    throw error;
  }
}

function isUsable({ textSize, spacing, scale, ...rest }: Settings): boolean {
  const within = (value: number, least: number, most: number) => value >= least && value <= most;
  return (
    within(textSize, 16, 36) &&
    within(spacing, 1.5, 2.6) &&
    within(scale, 100, 200) &&
    isDeepStrictEqual(Object.keys(rest).sort(), [
      'areFiguresMarked',
      'colour',
      'isContentsOpen',
      'isNotesOpen',
      'isWelcomed',
      'language',
      'searchOrder',
      'theme',
    ])
  );
}
