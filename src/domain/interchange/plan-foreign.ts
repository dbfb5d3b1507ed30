/** Plans the import of notes of another program: which are new, stored already, different, or without a place here. */

import { indexLines } from '../notes/anchor.ts';
import { idBesideOthers, identityOf, originalId } from '../notes/identity.ts';
import { type Author, type Bookmark, bookmarkId, type Note } from '../notes/note.ts';
import { authorHere, authorOf } from './author-of.ts';
import type { ForeignNote } from './foreign-note.ts';
import type { DifferentNote, DoubtfulNote, ForeignPlan, UnknownForeignDocument } from './foreign-plan.ts';
import { hintKey, matchDocument } from './match-document.ts';
import type { VersionedReport } from './notes-file.ts';
import { type ForeignPlacing, foreignPlacer } from './place-foreign.ts';
import { type Named, type TakenForeign, takeForeign } from './take-foreign.ts';

export interface ForeignImport {
  readonly notes: readonly ForeignNote[];
  readonly documents: readonly VersionedReport[];
  readonly stored: { readonly notes: readonly Note[]; readonly bookmarks: readonly Bookmark[] };
  /** What the user answered: by `hintKey`, the id of the document. */
  readonly chosen: ReadonlyMap<string, string>;
  /** The user's id as an author: notes of that author are the user's own. None where they have no id yet. */
  readonly own?: string | null;
  /** ISO 8601 with milliseconds, UTC. */
  readonly now: string;
  readonly makeId: () => string;
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
  readonly #stored: ReadonlySet<Note>;
  readonly #ids: Set<string>;
  /** By identity, all that is stored or planned; and the contents of them. */
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
    this.#stored = new Set(notes);
    this.#ids = new Set(notes.map(({ id }) => id));
    this.#known = new Map(notes.map((note) => [identityOf(note), note]));
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
    const named = this.#name(foreign);
    const { now } = this.#given;
    const taken = takeForeign(foreign, named, document, this.#place(foreign, document), now);
    if (!taken) {
      this.#tooLong.push(foreign);
      return;
    }
    const content = contentOf(taken.note);
    const known = this.#known.get(identityOf(named));
    const alike = this.#contents.get(content);
    const isRecoloured = foreign.colour !== null && alike?.colour !== foreign.colour;
    if (alike && (alike !== known || !isRecoloured)) {
      this.#same.push(alike);
    } else if (known && this.#stored.has(known)) {
      this.#different.push({ stored: known, incoming: { ...taken.note, id: known.id } });
    } else {
      this.#add(taken, content, foreign);
    }
  }

  /** As notes are told apart by merging too: nobody's note goes by the id of somebody else's. */
  #name({ id, author: given }: ForeignNote): Named {
    const author = authorHere(given, this.#given.own ?? null);
    if (id === null) return this.#newName(author);
    if (author) return { id: idBesideOthers(originalId({ id, author }), author), author };
    return { id: this.#known.has(identityOf({ id })) ? id : id.replaceAll(':', '.') };
  }

  #newName(author: Author | null): Named {
    let named: Named;
    do {
      const id = this.#given.makeId();
      named = author ? { id: idBesideOthers(id, author), author } : { id };
    } while (this.#ids.has(named.id));
    return named;
  }

  #add(taken: TakenForeign, content: string, foreign: ForeignNote): void {
    const isTaken = this.#ids.has(taken.note.id);
    const note = isTaken ? { ...taken.note, ...this.#newName(authorOf(taken.note)) } : taken.note;
    this.#ids.add(note.id);
    this.#known.set(identityOf(note), note);
    this.#contents.set(content, note);
    if (taken.doubt) this.#doubtful.push({ note, quoted: foreign.quote.exact, reason: taken.doubt });
    else (taken.isPlaced ? this.#added : this.#unplaced).push(note);
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
