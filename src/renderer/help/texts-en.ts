/** The help in English. */
import { textsByTopic } from './texts-by-topic.ts';

export const texts = textsByTopic(
  import.meta.glob<string>('./en/*.md', { eager: true, query: '?raw', import: 'default' }),
);
