/** The help's Markdown, topic by topic. */
import { type Topic, topics } from './topics.ts';

export interface HelpText {
  readonly topic: Topic;
  readonly title: string;
  readonly markdown: string;
}

/** `files` by their paths, which end with the topic and `.md`; each begins with its title. */
export function textsByTopic(files: Readonly<Record<string, string>>): readonly HelpText[] {
  return topics.flatMap((topic) => {
    const [, markdown] = Object.entries(files).find(([path]) => path.endsWith(`/${topic}.md`)) ?? [];
    return markdown === undefined ? [] : [{ topic, title: titleOf(markdown), markdown }];
  });
}

function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1] ?? '';
}

/** Those that have every word that is typed; all where nothing is. */
export function textsWith(texts: readonly HelpText[], typed: string): readonly HelpText[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return texts.filter(({ markdown }) => {
    const plain = markdown.replaceAll('*', '').toLowerCase();
    return words.every((word) => plain.includes(word));
  });
}
