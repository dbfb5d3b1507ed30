/** Loads the help in the language of the interface. */
import type { HelpText } from './texts-by-topic.ts';

export async function loadTexts(language: string): Promise<readonly HelpText[]> {
  const { texts } = await (language === 'en' ? import('./texts-en.ts') : import('./texts-zh.ts'));
  return texts;
}
