/** What has a name that fits what was typed: commands, documents, tags; and rows for the places that it names. */
import type { MenuCommand } from '../../bridge.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Folding } from '../../domain/search/folding.ts';
import { foldName, matchNames, type Named } from '../../domain/search/match-names.ts';
import type { AnsweredPlace } from '../../domain/search/search-answer.ts';
import type { SearchTables } from '../../domain/search/search-library.ts';
import type { Row } from './rows.ts';

export interface ListedCommand {
  readonly command: MenuCommand;
  /** As it is shown. */
  readonly name: string;
  /** All that it is found by, in both languages. */
  readonly names: readonly string[];
  /** Empty where there are none. */
  readonly keys: string;
}

export interface ListedDocument {
  readonly report: string;
  readonly title: string;
  /** Kind, place, year, said; it is found by these, too. */
  readonly facts: string;
}

export interface CountedTag {
  readonly tag: string;
  readonly count: number;
}

const mostCommands = 6;
const mostDocuments = 8;
const mostTags = 6;
const mostPlaces = 20;

export function nameCommands(commands: readonly ListedCommand[], folding: Folding): Named<ListedCommand>[] {
  return commands.map((value) => named(value, value.names, folding));
}

export function listCommands(
  commands: readonly Named<ListedCommand>[],
  typed: string,
  tables: SearchTables,
): Row[] {
  return matchNames(commands, typed, tables).slice(0, mostCommands).map(commandRow);
}

export function commandRow({ command, name, keys }: ListedCommand): Row {
  return { id: `command-${command}`, kind: 'command', command, name, keys };
}

export function nameDocuments(
  documents: readonly ListedDocument[],
  folding: Folding,
): Named<ListedDocument>[] {
  return documents.map((value) => named(value, [value.title, `${value.title} ${value.facts}`], folding));
}

export function listDocuments(
  documents: readonly Named<ListedDocument>[],
  typed: string,
  tables: SearchTables,
): Row[] {
  return matchNames(documents, typed, tables)
    .slice(0, mostDocuments)
    .map((document) => ({ id: `document-${document.report}`, kind: 'document', ...document }));
}

/** With how many notes have them; the most used first. */
export function nameTags(notes: readonly Note[], folding: Folding): Named<CountedTag>[] {
  const counts = new Map<string, number>();
  for (const tag of notes.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([tag, count]) => named({ tag, count }, [tag], folding));
}

export function listTags(tags: readonly Named<CountedTag>[], typed: string, tables: SearchTables): Row[] {
  return matchNames(tags, typed.replace(/^[#＃]/, ''), tables)
    .slice(0, mostTags)
    .map((tag) => ({ id: `tag-${tag.tag}`, kind: 'tag', ...tag }));
}

function named<Value>(value: Value, names: readonly string[], folding: Folding): Named<Value> {
  return { value, names: names.map((name) => foldName(name, folding)) };
}

export function listPlaces(places: readonly AnsweredPlace[]): Row[] {
  return places.slice(0, mostPlaces).map(({ report, place, text, name }) => ({
    id: `place-${report}-${place}`,
    kind: 'place',
    report,
    place,
    offset: null,
    excerpt: { text, marks: [] },
    detail: name,
  }));
}
