/** The digests of several documents as one list of groups: by chapter, by person or by stance. */
import type { Author, Note, Stance } from '../notes/note.ts';
import type { Report } from '../report/report.ts';
import { digestStances, type NotesDigest } from './notes-digest.ts';

export const digestOrders = ['chapter', 'person', 'stance'] as const;
export type DigestOrder = (typeof digestOrders)[number];

export interface DigestLine {
  readonly report: Report;
  readonly note: Note;
  readonly author: Author;
}

export interface DigestGroup {
  readonly key: string;
  readonly about:
    | {
        readonly kind: 'chapter';
        readonly report: Report /** Null outside of all chapters. */;
        readonly title: string | null;
      }
    | { readonly kind: 'person'; readonly author: Author; readonly isNamesake: boolean }
    | { readonly kind: 'stance'; readonly stance: Stance | null };
  readonly people: number;
  readonly stances: readonly StanceCount[];
  /** Chapters by stance and then in reading order, the others in reading order. */
  readonly lines: readonly DigestLine[];
}

/** 12 人提出建议. */
export interface StanceCount {
  readonly stance: Stance | null;
  readonly people: number;
}

export function linesOf(digests: readonly NotesDigest[]): DigestLine[] {
  return digests.flatMap(({ report, notes }) => notes.map((each) => ({ report, ...each })));
}

export function groupDigests(digests: readonly NotesDigest[], order: DigestOrder): DigestGroup[] {
  if (order === 'chapter') return digests.flatMap(chaptersOf);
  const lines = linesOf(digests);
  if (order === 'stance') {
    return digestStances.flatMap((stance) => {
      const own = lines.filter(({ note }) => note.stance === stance);
      return own.length === 0 ? [] : [group(`${stance}`, { kind: 'stance', stance }, own)];
    });
  }
  const people = new Map<string, DigestLine[]>();
  for (const line of lines) people.set(line.author.id, [...(people.get(line.author.id) ?? []), line]);
  const names = [...people.values()].map(([first]) => first?.author.name);
  return [...people]
    .flatMap(([id, own]) => {
      const author = own[0]?.author;
      if (!author) return [];
      const isNamesake = names.filter((name) => name === author.name).length > 1;
      return [group(id, { kind: 'person', author, isNamesake }, own)];
    })
    .sort((one, other) => other.lines.length - one.lines.length);
}

export function countPeople(lines: readonly DigestLine[]): number {
  return new Set(lines.map(({ author }) => author.id)).size;
}

export function countStances(lines: readonly DigestLine[]): StanceCount[] {
  return digestStances.flatMap((stance) => {
    const people = countPeople(lines.filter(({ note }) => note.stance === stance));
    return people === 0 ? [] : [{ stance, people }];
  });
}

function chaptersOf({ report, chapters }: NotesDigest): DigestGroup[] {
  return chapters.map(({ section, byStance }) =>
    group(
      `${report.id} ${section?.id ?? ''}`,
      { kind: 'chapter', report, title: section?.title ?? null },
      byStance.flatMap(({ notes }) => notes.map((each) => ({ report, ...each }))),
    ),
  );
}

function group(key: string, about: DigestGroup['about'], lines: readonly DigestLine[]): DigestGroup {
  return { key, about, people: countPeople(lines), stances: countStances(lines), lines };
}
