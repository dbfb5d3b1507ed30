/** Plans the import of notes of another program: which are new, stored already, different, or without a place here. */

import { indexLines } from '../notes/anchor.ts';
import { idBesideOthers } from '../notes/identity.ts';
import { type Bookmark, bookmarkId, type Note } from '../notes/note.ts';
import { authorOf } from './author-of.ts';
import type { ForeignNote } from './foreign-note.ts';
import type { DifferentNote, DoubtfulNote, ForeignPlan, UnknownForeignDocument } from './foreign-plan.ts';
import { hintKey, matchDocument } from './match-document.ts';
import type { VersionedReport } from './notes-file.ts';
import { type ForeignPlacing, foreignPlacer } from './place-foreign.ts';
import { type TakenForeign, takeForeign } from './take-foreign.ts';

export interface ForeignImport {
  readonly notes: readonly ForeignNote[];
  readonly documents: readonly VersionedReport[];
  readonly stored: { readonly notes: readonly Note[]; readonly bookmarks: readonly Bookmark[] };
  /** What the user answered: by `hintKey`, the id of the document. */
  readonly chosen: ReadonlyMap<string, string>;
  /** ISO 8601 with milliseconds, UTC. */
  readonly now: string;
  readonly makeId: () => string;
  /** The user's id as an author; null when they have none yet. */
  readonly own: string | null;
}

export function planForeign(given: ForeignImport): ForeignPlan {
  const sorter = new Sorter(given);
  for (const foreign of given.notes) sorter.take(foreign);
  return sorter.plan();
}

class Sorter {
  readonly #given: ForeignImport;
  readonly #findDocument: (foreign: ForeignNote) => VersionedReport | readonly string[];
  readonly #placers = new Map<string, ReturnType<typeof foreignPlacer>>();
  readonly #stored: ReadonlyMap<string, Note>;
  /** By id, all that is stored or planned; and the contents of them. */
  readonly #known: Map<string, Note>;
  readonly #contents: Map<string, Note>;
  readonly #bookmarkIds: Set<string>;
  readonly #unknown = new Map<string, UnknownForeignDocument & { readonly notes: ForeignNote[] }>();
  readonly #added: Note[] = [];
  readonly #doubtful: DoubtfulNote[] = [];
  readonly #unplaced: Note[] = [];
  readonly #same: Note[] = [];
  readonly #different: DifferentNote[] = [];
  readonly #bookmarks: Bookmark[] = [];
  readonly #unplacedBookmarks: ForeignNote[] = [];
  readonly #tooLong: ForeignNote[] = [];
  #sameBookmarks = 0;

  constructor(given: ForeignImport) {
    this.#given = given;
    this.#findDocument = documentFinder(given);
    const { notes, bookmarks } = given.stored;
    this.#stored = new Map(notes.map((note) => [note.id, note]));
    this.#known = new Map(this.#stored);
    this.#contents = new Map(notes.map((note) => [contentOf(note), note]));
    this.#bookmarkIds = new Set(bookmarks.map(({ id }) => id));
  }

  take(foreign: ForeignNote): void {
    const document = this.#findDocument(foreign);
    if (!('report' in document)) this.#askFor(foreign, document);
    else if (foreign.kind === 'bookmark') this.#takeBookmark(foreign, document);
    else this.#takeNote(foreign, document);
  }

  plan(): ForeignPlan {
    return {
      added: this.#added,
      doubtful: this.#doubtful,
      unplaced: this.#unplaced,
      same: this.#same,
      different: this.#different,
      bookmarks: this.#bookmarks,
      sameBookmarks: this.#sameBookmarks,
      unplacedBookmarks: this.#unplacedBookmarks,
      tooLong: this.#tooLong,
      unknown: [...this.#unknown.values()],
    };
  }

  #takeNote(foreign: ForeignNote, document: VersionedReport): void {
    const taken = takeForeign(
      foreign,
      foreign.id ?? this.#newId(),
      document,
      this.#place(foreign, document),
      this.#given.now,
      this.#given.own,
    );
    if (!taken) {
      this.#tooLong.push(foreign);
      return;
    }
    const content = contentOf(taken.note);
    const known = this.#known.get(taken.note.id);
    const alike = this.#contents.get(content) ?? this.#contents.get(contentOf(taken.asQuoted));
    const isRecoloured = foreign.colour !== null && alike?.colour !== foreign.colour;
    if (alike && (alike !== known || !isRecoloured)) {
      this.#same.push(alike);
    } else if (known && this.#stored.has(known.id)) {
      this.#different.push({ stored: known, incoming: taken.note });
    } else {
      this.#add(known ? withId(taken, this.#newId()) : taken, content, foreign);
    }
  }

  #add({ note, doubt, isPlaced, asQuoted }: TakenForeign, content: string, foreign: ForeignNote): void {
    this.#known.set(note.id, note);
    this.#contents.set(content, note);
    if (doubt) this.#doubtful.push({ note, quoted: foreign.quote.exact, reason: doubt, asQuoted });
    else (isPlaced ? this.#added : this.#unplaced).push(note);
  }

  #takeBookmark(foreign: ForeignNote, document: VersionedReport): void {
    const { report } = document;
    const placing = this.#place(foreign, document);
    const named =
      foreign.position?.in === 'line' && foreign.quote.exact === '' ? foreign.position.line : null;
    const line = placing.state === 'exact' ? placing.anchor.start.line : named;
    if (line === null || !indexLines(report).has(line)) {
      this.#unplacedBookmarks.push(foreign);
      return;
    }
    const id = bookmarkId(report.id, line);
    if (this.#bookmarkIds.has(id)) {
      this.#sameBookmarks += 1;
      return;
    }
    this.#bookmarkIds.add(id);
    this.#bookmarks.push({ id, report: report.id, line, created: foreign.created ?? this.#given.now });
  }

  #askFor(foreign: ForeignNote, candidates: readonly string[]): void {
    const key = hintKey(foreign.document);
    const known = this.#unknown.get(key);
    if (known) known.notes.push(foreign);
    else this.#unknown.set(key, { hint: foreign.document, candidates, notes: [foreign] });
  }

  #place(foreign: ForeignNote, document: VersionedReport): ForeignPlacing {
    const { id } = document.report;
    const place = this.#placers.get(id) ?? foreignPlacer(document);
    this.#placers.set(id, place);
    return place(foreign.quote, foreign.position);
  }

  #newId(): string {
    let id = this.#given.makeId();
    while (this.#known.has(id)) id = this.#given.makeId();
    return id;
  }
}

function withId(taken: TakenForeign, original: string): TakenForeign {
  const id = idBesideOthers(original, taken.note.author);
  return { ...taken, note: { ...taken.note, id }, asQuoted: { ...taken.asQuoted, id } };
}

/** A document, or the ids of those that may be meant; worked out once a hint. */
function documentFinder({ documents, chosen }: ForeignImport) {
  const byId = new Map(documents.map((document) => [document.report.id, document]));
  const found = new Map<string, VersionedReport | readonly string[]>();
  return ({ document: hint }: ForeignNote): VersionedReport | readonly string[] => {
    const key = hintKey(hint);
    const known = found.get(key);
    if (known) return known;
    const answer = chosen.get(key);
    const candidates = answer === undefined ? matchDocument(hint, documents) : [answer];
    const [only] = candidates;
    const result = (candidates.length === 1 && only !== undefined && byId.get(only)) || candidates;
    found.set(key, result);
    return result;
  };
}

/** Two notes of which this is equal are the same one: on the same words, by the same person, saying the same. */
function contentOf(note: Note): string {
  const { start, end, quote } = note.anchor;
  return JSON.stringify([
    note.report,
    [start.line, start.offset, end.line, end.offset],
    quote.exact,
    note.text,
    note.stance,
    note.tags,
    authorOf(note)?.id ?? null,
  ]);
}
