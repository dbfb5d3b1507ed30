/** Puts together what is read from the journal's files, in their order: all that is kept, and what is missing. */
import type { JournalDamage } from '../bridge.ts';
import type { Kept } from '../domain/kept/kept.ts';
import { type Entry, KeptState } from '../domain/kept/kept-state.ts';
import { findMissing, type Piece, type Wound } from './coverage.ts';
import type { JournalContents, SnapshotContents } from './file-contents.ts';
import type { NamedFile } from './file-names.ts';
import { type Changes, textOf } from './records.ts';
import { inSlices } from './slices.ts';

interface WoundInFile {
  readonly file: NamedFile;
  readonly after: number;
  /** Nothing that can be read follows in the same file. */
  readonly isAtEnd: boolean;
}

export class Reading {
  readonly kept = new KeptState();
  readonly #pieces: Piece[] = [];
  readonly #wounds: WoundInFile[] = [];
  #base: { readonly seq: number; readonly at: string | null } = { seq: 0, at: null };
  #highest = { seq: 0, file: '' };
  /** The highest generation of a file that tells which changes come before it. */
  #told = 0;

  /** The number of the next change. */
  get seq(): number {
    return this.#highest.seq + 1;
  }

  get isHurt(): boolean {
    return this.#wounds.length > 0 || this.missing().length > 0;
  }

  missing(): readonly JournalDamage[] {
    const wounds: readonly Wound[] = this.#wounds.map(({ file, after, isAtEnd }) => ({
      file: file.name,
      after,
      isOpen: isAtEnd && file.generation >= this.#told,
    }));
    return findMissing({ base: this.#base, pieces: this.#pieces, wounds, highest: this.#highest });
  }

  /** The intact snapshot that journals from its generation on go on from. */
  async begin(file: NamedFile, contents: SnapshotContents): Promise<void> {
    await this.addSnapshot(file, contents);
    this.kept.settle();
    const { header } = contents;
    if (header !== null) this.#base = { seq: header.seq, at: header.created };
  }

  /** Any other snapshot, damaged or not. */
  async addSnapshot(file: NamedFile, { header, entries }: SnapshotContents): Promise<void> {
    if (header !== null) this.#tell(file, header.seq);
    await inSlices(this.kept.folding(entries, header?.created ?? ''));
  }

  async addJournal(file: NamedFile, { header, records, damage }: JournalContents): Promise<void> {
    const before = header === null ? this.#highest.seq : header.seq - 1;
    if (header !== null) {
      this.#tell(file, before);
      const from = header.seq - header.voided;
      if (from <= before) this.#pieces.push({ file: file.name, from, to: before, at: null });
    }
    const pieces = records.map((changes) => pieceOf(file, changes));
    this.#pieces.push(...pieces);
    for (const at of damage) {
      const after = pieces[at - 1]?.to ?? before;
      this.#wounds.push({ file, after, isAtEnd: at === records.length });
    }
    for (const { to } of pieces) this.#raise(file, to);
    await inSlices(this.#folding(records));
  }

  /** A journal of which nothing at all can be read. */
  addUnreadable(file: NamedFile): void {
    this.#wounds.push({ file, after: this.#highest.seq, isAtEnd: true });
  }

  /** Each as it was taken when it was written: the bin may have had then what it no longer has. */
  *#folding(records: readonly Changes[]): Generator<void, void> {
    for (const { at, changes } of records) yield* this.kept.folding(entriesOf(changes), at);
  }

  #tell(file: NamedFile, seq: number): void {
    this.#told = Math.max(this.#told, file.generation);
    this.#raise(file, seq);
  }

  #raise({ name }: NamedFile, seq: number): void {
    if (seq > this.#highest.seq) this.#highest = { seq, file: name };
  }
}

function pieceOf({ name }: NamedFile, { seq, at, changes }: Changes): Piece {
  return { file: name, from: seq, to: seq + changes.length - 1, at };
}

function* entriesOf(changes: readonly Kept[]): Generator<Entry> {
  for (const kept of changes) yield { kept, text: textOf(kept) };
}
