/** Takes the front matter off a Markdown file: of its YAML only `title` and `source` count, as one line each. */
import type { Extracted } from '../../../domain/structure/extracted.ts';

export interface FrontMatter {
  readonly body: string;
  readonly metadata: Extracted['metadata'];
}

const longest = 20_000;

/** What is not closed, or holds no key, is text. */
export function readFrontMatter(text: string): FrontMatter {
  const head = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---+|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, longest));
  const yaml = head?.[1];
  if (head === null || yaml === undefined || !/^[\w-]+[ \t]*:/m.test(yaml)) {
    return { body: text, metadata: { title: null, source: null } };
  }
  const metadata = { title: fieldOf(yaml, 'title'), source: fieldOf(yaml, 'source') };
  return { body: text.slice(head[0].length), metadata };
}

function fieldOf(yaml: string, key: string): string | null {
  const value = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)$`, 'm').exec(yaml)?.[1]?.trim() ?? '';
  const quoted = /^(["'])(.*)\1$/.exec(value);
  if (quoted === null) return value === '' ? null : value;
  const inner = quoted[2] ?? '';
  return quoted[1] === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, '$1');
}
