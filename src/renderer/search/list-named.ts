/** What has a name that fits what was typed: commands, documents, tags; and rows for the places that it names. */
import type { MenuCommand } from '../../bridge.ts';
import type { Note } from '../../domain/notes/note.ts';
import { matchNames } from '../../domain/search/match-names.ts';
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

const mostCommands = 6;
const mostDocuments = 8;
const mostTags = 6;
const mostPlaces = 20;

export function listCommands(commands: readonly ListedCommand[], typed: string, tables: SearchTables): Row[] {
  const named = commands.map((value) => ({ value, names: value.names }));
  return matchNames(named, typed, tables).slice(0, mostCommands).map(commandRow);
}

export function commandRow({ command, name, keys }: ListedCommand): Row {
  return { id: `command-${command}`, kind: 'command', command, name, keys };
}

export function listDocuments(
  documents: readonly ListedDocument[],
  typed: string,
  tables: SearchTables,
): Row[] {
  const named = documents.map((value) => ({ value, names: [value.title, `${value.title} ${value.facts}`] }));
  return matchNames(named, typed, tables)
    .slice(0, mostDocuments)
    .map((document) => ({ id: `document-${document.report}`, kind: 'document', ...document }));
}

/** The most used first. */
export function listTags(notes: readonly Note[], typed: string, tables: SearchTables): Row[] {
  const counts = new Map<string, number>();
  for (const tag of notes.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const named = [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([tag]) => ({ value: tag, names: [tag] }));
  return matchNames(named, typed.replace(/^[#＃]/, ''), tables)
    .slice(0, mostTags)
    .map((tag) => ({ id: `tag-${tag}`, kind: 'tag', tag, count: counts.get(tag) ?? 0 }));
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
