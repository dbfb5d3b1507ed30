/**
 * Every change to notes, bookmarks, writings, documents and joined figures goes through here: it is held in memory and shown at once, stored in one
 * strict transaction and handed on to the journal, and counted as saved only when both are done. What could not be
 * stored stays held.
 */
import type { JournalFailure } from '../../bridge.ts';
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import { type Kept, keyOfKept } from '../../domain/kept/kept.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { type Change, idOfChange } from './change.ts';
import { writeKept } from './kept-rows.ts';
import { atOneMoment, outcomeOf, outcomeWithoutDatabase } from './outcome.ts';
import { getRecording, record, retryRecording, subscribeRecording } from './recorder.ts';
import { inTransaction, type SaveFailureCode } from './transaction.ts';
import { isReadOnly, reportUsable } from './use-storage-state.ts';

export type SaveState = 'saved' | 'saving' | 'failed';

/** What stands in the way of saving: the database, the journal, or both. */
export interface SaveFailure {
  readonly database: SaveFailureCode | null;
  readonly journal: JournalFailure | null;
}

interface Held {
  readonly change: Change;
  isStored: boolean;
  /** Why it could not be stored, when it was tried last. */
  failure: SaveFailureCode | null;
}

export interface Holdings {
  /** By table and id; null is a deletion. */
  readonly notes: ReadonlyMap<string, Note | null>;
  readonly bookmarks: ReadonlyMap<string, Bookmark | null>;
  readonly documents: ReadonlyMap<string, LibraryDocument | null>;
  readonly carries: ReadonlyMap<string, Carry | null>;
  readonly writings: ReadonlyMap<string, Writing | null>;
  readonly joins: ReadonlyMap<string, FigureJoin | null>;
  readonly state: SaveState;
  readonly failure: SaveFailure;
}

const held = new Map<string, Held>();
/** What a record was before its changes that could not be stored: the next change of it stores those too. */
const unstored = new Map<string, Change['before']>();
/** Notes and blocks of writings whose editor has words that were not handed on yet. */
const typing = new Set<string>();
const listeners = new Set<() => void>();
let turn: Promise<unknown> = Promise.resolve();
let holdings: Holdings = summarise();
subscribeRecording(() => {
  if (summarise().state !== holdings.state) publish();
});

let onRefused = () => {};

/** Calls `listener` for each change that is not made because all is only read. */
export function onReadOnlyChange(listener: () => void): void {
  onRefused = listener;
}

export function subscribeHoldings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getHoldings(): Holdings {
  return holdings;
}

/** Shows the changes at once and stores them; resolves to true when they are committed. */
export async function applyChanges(changes: readonly Change[]): Promise<boolean> {
  if (isReadOnly()) {
    onRefused();
    return false;
  }
  const entries = changes.map((change): Held => ({ change, isStored: false, failure: null }));
  for (const entry of entries) held.set(keyOf(entry.change), entry);
  const stored = store(entries);
  publishSoon();
  return await stored;
}

/** Shows records that the database cannot have at the moment, and stores them there once it can. */
export function holdUnstored(
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  documents: readonly LibraryDocument[],
  carries: readonly Carry[],
  writings: readonly Writing[],
  joins: readonly FigureJoin[],
): void {
  const changes: readonly Change[] = [
    ...documents.map((after): Change => ({ table: 'documents', before: null, after })),
    ...notes.map((after): Change => ({ table: 'notes', before: null, after, isImported: true })),
    ...bookmarks.map((after): Change => ({ table: 'bookmarks', before: null, after })),
    ...carries.map((after): Change => ({ table: 'carries', before: null, after })),
    ...writings.map((after): Change => ({ table: 'writings', before: null, after })),
    ...joins.map((after): Change => ({ table: 'joins', before: null, after })),
  ];
  for (const change of changes) {
    if (!held.has(keyOf(change)))
      held.set(keyOf(change), { change, isStored: false, failure: 'unavailable' });
  }
  publish();
}

/** Tries again to store and to record what could not be. */
export async function retryHeld(): Promise<boolean> {
  void retryRecording();
  return await store([...held.values()].filter((entry) => entry.failure !== null));
}

/** While words are typed that were not handed on, nothing is called saved. */
export function setTyping(note: string, isTyping: boolean): void {
  if (typing.has(note) === isTyping) return;
  if (isTyping) typing.add(note);
  else typing.delete(note);
  publish();
}

type Shown = Note | Bookmark | LibraryDocument | Carry | Writing | FigureJoin;

/** Lets go of what is stored in a table, once a live query's answer shows it or something later. */
export function releaseStored(table: Exclude<Change['table'], 'places'>, rows: readonly Shown[]): void {
  const stored = [...held].filter(([, entry]) => entry.isStored && entry.change.table === table);
  if (stored.length === 0) return;
  const shown = new Map(rows.map((row) => [row.id, lastChange(row)]));
  const seen = stored.filter(([, { change }]) => {
    const last = shown.get(idOfChange(change) ?? '');
    if (change.table === 'places') return false;
    return change.after ? last !== undefined && last >= lastChange(change.after) : last === undefined;
  });
  for (const [key] of seen) held.delete(key);
  if (seen.length > 0) publish();
}

function lastChange(record: Shown): string {
  return 'changed' in record ? record.changed : record.created;
}

/** All or nothing, in one transaction, and nothing held: what fails leaves everything as it was. */
export async function storeTogether(changes: readonly Change[]): Promise<SaveFailureCode | null> {
  if (isReadOnly()) return 'unavailable';
  let stored: readonly Kept[] = [];
  const failure = await inUsableTransaction(changes.map(tableOf), async () => {
    const outcome = await outcomesOf(changes);
    await Promise.all(outcome.map(writeKept));
    stored = outcome;
  });
  if (failure === null) takeOver(stored);
  return failure;
}

/** What is in the database by now, as from a worker: to be recorded, and not to be shown as it was stored before. */
export function takeOver(stored: readonly Kept[]): void {
  record(stored);
  const overtaken = stored.map(keyOfKept).filter((key) => held.get(key)?.isStored);
  for (const key of overtaken) held.delete(key);
  if (overtaken.length > 0) publish();
}

/** `onKnown` is called within the transaction, once it is known what will be stored. */
async function write(
  changes: readonly Change[],
  onKnown: (outcome: readonly Kept[]) => void,
): Promise<SaveFailureCode | null> {
  return await inUsableTransaction(changes.map(tableOf), async () => {
    const outcome = await outcomesOf(changes);
    onKnown(outcome);
    await Promise.all(outcome.map(writeKept));
  });
}

async function outcomesOf(changes: readonly Change[]): Promise<readonly Kept[]> {
  return atOneMoment((await Promise.all(changes.map(outcomeOf))).filter((kept) => kept !== null));
}

function tableOf({ table }: Change): string {
  return table;
}

async function inUsableTransaction(
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<SaveFailureCode | null> {
  const failure = await inTransaction(tables, work);
  if (failure === null) reportUsable();
  return failure;
}

/** One after the other, for what a change has to store depends on whether the one before it was stored. */
function store(entries: readonly Held[]): Promise<boolean> {
  const stored = turn.then(() => storeInTurn(entries));
  turn = stored;
  return stored;
}

async function storeInTurn(entries: readonly Held[]): Promise<boolean> {
  if (entries.length === 0) return true;
  const changes = entries.map(({ change }) => withUnstored(change));
  let isRecorded = false;
  // Beside the transaction, not after it: neither waits for the other.
  const recordOnce = (outcome: readonly Kept[]) => {
    if (!isRecorded) record(outcome);
    isRecorded = true;
  };
  if (changes.every(isOfNewNote)) recordOnce(withoutDatabase(changes));
  const failure = await write(changes, recordOnce);
  // A database that cannot even be asked must not keep the journal from having it.
  recordOnce(withoutDatabase(changes));
  for (const entry of entries) {
    const key = keyOf(entry.change);
    entry.failure = failure;
    entry.isStored = failure === null;
    // Of places nothing is shown that could be late.
    if (entry.isStored && entry.change.table === 'places' && held.get(key) === entry) held.delete(key);
    if (entry.isStored) unstored.delete(key);
    else if (!unstored.has(key)) unstored.set(key, entry.change.before);
  }
  publish();
  if (failure === null && holdings.failure.database) void retryHeld();
  return failure === null;
}

/** What is not stored yet, as it would be recorded: neither database nor journal may have it. */
export function heldRecords(): readonly Kept[] {
  return withoutDatabase([...held.values()].filter((entry) => !entry.isStored).map(({ change }) => change));
}

function withoutDatabase(changes: readonly Change[]): readonly Kept[] {
  return atOneMoment(changes.map(outcomeWithoutDatabase).filter((kept) => kept !== null));
}

/** Of which nothing can be known but here. */
function isOfNewNote(change: Change): boolean {
  return change.table === 'notes' && change.isNew === true;
}

function withUnstored(change: Change): Change {
  const before = unstored.get(keyOf(change));
  return before === undefined || change.after === null ? change : ({ ...change, before } as Change);
}

/** In milliseconds: a page that draws at once would hold up the transaction, which is often done by then. */
const drawingDelay = 20;
let soon: ReturnType<typeof setTimeout> | undefined;

/** The state is true at once; those who listen hear of it when it is stored, or a moment later. */
function publishSoon(): void {
  holdings = summarise();
  clearTimeout(soon);
  soon = setTimeout(publish, drawingDelay);
}

function publish(): void {
  clearTimeout(soon);
  holdings = summarise();
  for (const listener of listeners) listener();
}

function summarise(): Holdings {
  const notes = new Map<string, Note | null>();
  const bookmarks = new Map<string, Bookmark | null>();
  const documents = new Map<string, LibraryDocument | null>();
  const carries = new Map<string, Carry | null>();
  const writings = new Map<string, Writing | null>();
  const joins = new Map<string, FigureJoin | null>();
  for (const { change } of held.values()) {
    const id = idOfChange(change);
    if (id === null) continue;
    if (change.table === 'notes') notes.set(id, change.after);
    else if (change.table === 'bookmarks') bookmarks.set(id, change.after);
    else if (change.table === 'documents') documents.set(id, change.after);
    else if (change.table === 'carries') carries.set(id, change.after);
    else if (change.table === 'writings') writings.set(id, change.after);
    else if (change.table === 'joins') joins.set(id, change.after);
  }
  const waiting = [...held.values()].filter((entry) => !entry.isStored);
  const recording = getRecording();
  const failure: SaveFailure = {
    database: waiting.find((entry) => entry.failure)?.failure ?? null,
    journal: recording.failure,
  };
  const isUnderWay = waiting.length + typing.size > 0 || !recording.isDone;
  const state = failure.database || failure.journal ? 'failed' : isUnderWay ? 'saving' : 'saved';
  return { notes, bookmarks, documents, carries, writings, joins, state, failure };
}

function keyOf(change: Change): string {
  return `${change.table}:${idOfChange(change) ?? ''}`;
}
