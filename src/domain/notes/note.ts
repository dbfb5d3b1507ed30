/** What a delegate makes of the text: notes and bookmarks. */
import type { Anchor } from './anchor.ts';

export const stances = ['agree', 'watch', 'doubt', 'suggest'] as const;
/** 赞同, 关注, 疑问, 建议. */
export type Stance = (typeof stances)[number];

export const colours = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof colours)[number];

/** Somebody who makes notes: told from others by the id alone, for two people can have one name. */
export interface Author {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
}

export interface Note {
  /** A UUID, unless it came from another's computer or clashed with another: see `identity.ts` and `merge.ts`. */
  readonly id: string;
  /** Absent: the user of this computer. */
  readonly author?: Author;
  /** Stays at home unless the user says otherwise. */
  readonly isPrivate?: true;
  /** The report that it was made on. */
  readonly report: string;
  readonly anchor: Anchor;
  readonly colour: Colour;
  readonly stance: Stance | null;
  /** Trimmed, without repeats, in the order given. */
  readonly tags: readonly string[];
  /** Markdown; empty for a bare highlight. */
  readonly text: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly created: string;
  readonly changed: string;
}

/** What can be edited of a note. */
export type NoteChanges = Partial<Pick<Note, 'colour' | 'stance' | 'tags' | 'text'>> & {
  /** False takes it away. */
  readonly isPrivate?: boolean;
};

export interface Bookmark {
  /** `<report>/<line>`, so that a line has one bookmark at most. */
  readonly id: string;
  readonly report: string;
  /** Id of the line. */
  readonly line: string;
  readonly created: string;
}

/** The limits that every way in keeps; a note that exceeds them is refused with its reason. */
export const limits = { text: 100_000, tag: 30, tags: 20, name: 50 } as const;

export function bookmarkId(report: string, line: string): string {
  return `${report}/${line}`;
}

/** Tags as typed: parted by commas, 、 or white space; a leading # is dropped. */
export function parseTags(typed: string): string[] {
  const tags = typed
    .split(/[\s,，、;；]+/)
    .map((tag) => tag.replace(/^[#＃]+/, '').slice(0, limits.tag))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, limits.tags);
}
