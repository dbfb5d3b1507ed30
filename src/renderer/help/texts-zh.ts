/** The help in Chinese. */
import { textsByTopic } from './texts-by-topic.ts';

export const texts = textsByTopic(
  import.meta.glob<string>('./zh/*.md', { eager: true, query: '?raw', import: 'default' }),
);
