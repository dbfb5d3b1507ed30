/** A stance as a tag (「建议」), for forms that know tags alone; with a way back. */
import { type Stance, stances } from '../notes/note.ts';
import { stanceNames } from './taken-notes.ts';

/** An own tag that reads like a stance, or like one that was kept apart already. */
const alike = new RegExp(`^#*(?:${Object.values(stanceNames).join('|')})$`);

/** The stance stands first; an own tag that reads like a stance gets a # before it, so that it is taken for none. */
export function tagsWithStance(stance: Stance | null, tags: readonly string[]): string[] {
  const own = tags.map((tag) => (alike.test(tag) ? `#${tag}` : tag));
  return stance === null ? own : [stanceNames[stance], ...own];
}

/** The first tag that is the name of a stance is taken for it, whoever wrote it. */
export function readStanceTags(given: readonly string[]): {
  readonly stance: Stance | null;
  readonly tags: readonly string[];
} {
  const at = given.findIndex((tag) => stanceCalled(tag) !== null);
  const tags = given
    .filter((_, index) => index !== at)
    .map((tag) => (tag.startsWith('#') && alike.test(tag) ? tag.slice(1) : tag));
  return { stance: stanceCalled(given[at] ?? ''), tags };
}

export function stanceCalled(name: string): Stance | null {
  return stances.find((stance) => stanceNames[stance] === name || stance === name) ?? null;
}

/** For forms that have one string for all tags. */
export function joinTags(tags: readonly string[]): string {
  return tags.join('、');
}

export function splitTags(joined: string): string[] {
  return joined
    .split(/[、,，;；\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
