/** Drafts and kept records: what is taken is taken again as the same, also after JSON. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import {
  bookmarkOf,
  carryOf,
  documentOf,
  isKnownTable,
  keptSchemas,
  noteOf,
  placeOf,
} from '../../../src/importing/kept-records.ts';
import { parseNote } from '../../../src/importing/note-schema.ts';
import { pick, type Random } from '../../bench/random.ts';
import { happens } from '../inputs/chance.ts';
import { jsonCorpus, jsonText, jsonValue } from '../inputs/json-text.ts';
import { promise, target } from '../target.ts';
import { notes } from './made-up.ts';
import { keptRecords } from './made-up-kept.ts';

const draftCorpus = jsonCorpus(notes);

export const drafts = target({
  name: 'draft',
  generate: (random: Random) => jsonText(random, draftCorpus),
  run: (text: string) => {
    const note = parseNote(text);
    if (note === null) return 'refused';
    promise(
      isDeepStrictEqual(parseNote(JSON.stringify(note)), note),
      'a draft is not read as it was written',
    );
    return 'accepted';
  },
});

const corpora = keptRecords.map(({ table, value }) => ({ table, corpus: jsonCorpus([value]) }));

interface KeptInput {
  readonly table: string;
  readonly value: unknown;
}

export const keptValues = target({
  name: 'kept record',
  generate: (random: Random): KeptInput => {
    const { corpus } = pick(random, corpora);
    const { table } = happens(random, 0.1) ? { table: '__proto__' } : pick(random, corpora);
    const own = happens(random, 0.9)
      ? (corpora.find((each) => each.table === table)?.corpus ?? corpus)
      : corpus;
    return { table, value: jsonValue(random, own) };
  },
  run: ({ table, value }: KeptInput) => {
    const kept = { table, id: 'a', stamp: '', isRemoved: false, value };
    const taken = [noteOf(kept), bookmarkOf(kept), documentOf(kept), carryOf(kept), placeOf(kept)].filter(
      (each) => each !== null,
    );
    if (!isKnownTable(table)) {
      promise(taken.length === 0, 'a record of no known table is taken');
      return 'refused';
    }
    const parsed = v.safeParse(keptSchemas[table], value);
    if (!parsed.success) return 'refused';
    // What a setting holds is looked at by whoever uses it.
    if (table === 'settings') return 'accepted';
    const again = v.safeParse(keptSchemas[table], JSON.parse(JSON.stringify(parsed.output)));
    promise(
      again.success && isDeepStrictEqual(again.output, parsed.output),
      'a record is not taken as it was',
    );
    return 'accepted';
  },
});
