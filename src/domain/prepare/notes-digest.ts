/** Everybody's notes on a document drawn together: by chapter, by person and by stance, with counts of people. */
import { indexLines } from '../notes/anchor.ts';
import { type Author, type Note, type Stance, stances } from '../notes/note.ts';
import { orderNotes } from '../notes/order.ts';
import { type Report, type Section, sectionIdOf } from '../report/report.ts';

/** What has no stance stands last. */
export const digestStances = [...stances, null] as const;

export interface NotesDigest {
  readonly report: Report;
  readonly notes: readonly DigestNote[];
  readonly counts: DigestCounts;
  /** In reading order; what stands before all chapters, or has no place in the text, under null. */
  readonly chapters: readonly DigestChapter[];
  /** Who made most first; of as many, by name. */
  readonly people: readonly DigestPerson[];
}

export interface DigestNote {
  readonly note: Note;
  readonly author: Author;
}

/** How many notes there are, and how many people made them: 12 人提出建议. */
export interface DigestCounts {
  readonly notes: number;
  readonly people: number;
  readonly byStance: readonly DigestStance[];
}

export interface DigestStance {
  readonly stance: Stance | null;
  /** In reading order. */
  readonly notes: readonly DigestNote[];
  readonly people: number;
}

export interface DigestChapter extends DigestCounts {
  /** Of the outermost level. */
  readonly section: Section | null;
}

export interface DigestPerson extends DigestCounts {
  readonly author: Author;
  /** Whether somebody else has the same name, so that the name alone does not tell who it is. */
  readonly isNamesake: boolean;
}

/**
 * `person` is the user of this computer, as whose all notes without an author count. One id is one person, whatever
 * names they used: the one used last is said.
 */
export function digestNotes(report: Report, given: readonly Note[], person: Author): NotesDigest {
  const ours = given.filter((note) => note.report === report.id);
  const authors = latestAuthors(ours, person);
  const notes = orderNotes(report, ours).map((note) => {
    const id = note.author?.id ?? person.id;
    return { note, author: authors.get(id) ?? person };
  });
  return {
    report,
    notes,
    counts: count(notes),
    chapters: listChapters(report, notes),
    people: listPeople(notes),
  };
}

function latestAuthors(notes: readonly Note[], person: Author): ReadonlyMap<string, Author> {
  const latest = new Map<string, { readonly author: Author; readonly changed: string }>();
  for (const { author, changed } of notes) {
    const known = author && latest.get(author.id);
    const isLater =
      !known || changed > known.changed || (changed === known.changed && author.name > known.author.name);
    if (author && isLater) latest.set(author.id, { author, changed });
  }
  return new Map([...[...latest].map(([id, { author }]) => [id, author] as const), [person.id, person]]);
}

function listChapters(report: Report, notes: readonly DigestNote[]): DigestChapter[] {
  const lineIndex = indexLines(report);
  const chapterOf = ({ note }: DigestNote): string | null => {
    const line = report.lines[lineIndex.get(note.anchor.start.line) ?? -1];
    return (line && sectionIdOf(line))?.split('.')[0] ?? null;
  };
  const grouped = groupBy(notes, chapterOf);
  const known = new Set<string | null>(report.outline.map(({ id }) => id));
  const outside = [...grouped].flatMap(([id, own]) => (known.has(id) ? [] : own));
  return [
    ...(outside.length > 0 ? [{ section: null, ...count(outside) }] : []),
    ...report.outline.flatMap((section) => {
      const own = grouped.get(section.id);
      return own === undefined ? [] : [{ section, ...count(own) }];
    }),
  ];
}

function listPeople(notes: readonly DigestNote[]): DigestPerson[] {
  const people = [...groupBy(notes, ({ author }) => author.id).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ author: first.author, ...count(own) }];
  });
  const names = groupBy(people, ({ author }) => author.name);
  return people
    .map((one) => ({ ...one, isNamesake: (names.get(one.author.name)?.length ?? 0) > 1 }))
    .sort(
      (one, other) =>
        other.notes - one.notes ||
        compare(one.author.name, other.author.name) ||
        compare(one.author.id, other.author.id),
    );
}

function count(notes: readonly DigestNote[]): DigestCounts {
  const grouped = groupBy(notes, ({ note }) => note.stance);
  return {
    notes: notes.length,
    people: countPeople(notes),
    byStance: digestStances.flatMap((stance) => {
      const own = grouped.get(stance);
      return own === undefined ? [] : [{ stance, notes: own, people: countPeople(own) }];
    }),
  };
}

function countPeople(notes: readonly DigestNote[]): number {
  return new Set(notes.map(({ author }) => author.id)).size;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
