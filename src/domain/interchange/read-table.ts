/** Notes from the rows of a table, by a mapping of its columns that was guessed or chosen. */
import { nearestColour } from './foreign-colours.ts';
import { fromUrn } from './foreign-ids.ts';
import type { ForeignNote, ForeignPosition } from './foreign-note.ts';
import { readTime } from './foreign-times.ts';
import type { ColumnMapping, NoteField } from './note-columns.ts';
import { kindNames } from './notes-table.ts';
import { readStanceTags, splitTags, stanceCalled } from './stance-tags.ts';

/**
 * `rows` without that of the names; those that neither quote nor say anything are left out. `offset`: of the reader's
 * zone from UTC, in minutes, for times that name none. A table with a column of stances has none among its tags.
 */
export function readTable(
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
  offset: number,
): ForeignNote[] {
  return rows
    .map((row) => readRow(row, mapping, offset))
    .filter(
      ({ quote, text, kind }) => kind === 'bookmark' || quote.exact.trim() !== '' || text.trim() !== '',
    );
}

function readRow(row: readonly string[], mapping: ColumnMapping, offset: number): ForeignNote {
  const cell = (field: NoteField): string => row[mapping[field] ?? -1] ?? '';
  const tags = splitTags(cell('tags'));
  const stance = stanceCalled(cell('stance').trim());
  const own = mapping.stance === undefined ? readStanceTags(tags) : { stance, tags };
  const name = cell('author').trim();
  const textId = cell('textId').trim();
  const title = cell('document').trim();
  return {
    kind: cell('kind').trim() === kindNames.bookmark ? 'bookmark' : 'note',
    id: fromUrn(cell('id').trim()),
    quote: { exact: cell('quote'), prefix: cell('prefix'), suffix: cell('suffix') },
    position: readPosition(cell('position')),
    text: cell('text'),
    ...own,
    colour: nearestColour(cell('colour')),
    created: readTime(cell('created'), offset),
    changed: readTime(cell('changed'), offset),
    author: name === '' ? null : { id: cell('authorId').trim() || name, name },
    document: {
      identifiers: textId === '' ? [] : [textId],
      title: title === '' ? null : title,
    },
  };
}

function readPosition(given: string): ForeignPosition | null {
  const found = /^\s*(\d{1,9})\s*[–—-]\s*(\d{1,9})\s*$/.exec(given);
  return found && { in: 'text', start: Number(found[1]), end: Number(found[2]) };
}
