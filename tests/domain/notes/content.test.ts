import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/domain/kept/digest.ts';
import { contentOf } from '../../../src/domain/notes/content.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { parseNote } from '../../../src/importing/note-schema.ts';

/** As the first versions of the app stored it. */
const old: Note = {
  id: '0c5fe6b5-6c5e-4b86-9cf3-0e7f7f0c6f51',
  report: 'report',
  anchor: {
    start: { line: '1.0.1', offset: 0 },
    end: { line: '1.0.1', offset: 2 },
    version: 'a'.repeat(64),
    position: { start: 10, end: 12 },
    quote: { exact: '投资', prefix: '扩大', suffix: '。' },
  },
  colour: 'yellow',
  stance: null,
  tags: ['投资'],
  text: '如何',
  created: '2026-01-20T08:30:00.000Z',
  changed: '2026-01-20T08:31:00.000Z',
};

describe('a note of the time before there were authors', () => {
  test('is read as it was, with nothing added', () => {
    const read = parseNote(JSON.stringify(old));
    expect(JSON.stringify(read)).toBe(JSON.stringify(old));
  });

  test('has the content and the digest that it always had', () => {
    expect(contentOf(old)).toBe(
      `["report",["1.0.1",0,"1.0.1",2],["${'a'.repeat(64)}",10,12],["投资","扩大","。"],"yellow",null,["投资"],"如何","2026-01-20T08:30:00.000Z","2026-01-20T08:31:00.000Z"]`,
    );
    const kept = { table: 'notes', id: old.id, stamp: old.changed, isRemoved: false, value: old };
    expect(digestOf([kept])).toBe('1-00516b84c61b774f');
  });

  test('says something else once it has an author or is private, but not by another name of theirs', () => {
    const author = { id: 'li', name: '李明' };
    const contents = [old, { ...old, author }, { ...old, isPrivate: true as const }].map(contentOf);
    expect(new Set(contents).size).toBe(3);
    expect(contentOf({ ...old, author: { ...author, name: '李' } })).toBe(contents[1]);
  });
});
