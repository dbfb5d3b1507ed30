/** The verbs of the library: each is shown at once, stored and recorded, and can be undone. */
import * as v from 'valibot';
import type { JournalFailure } from '../../bridge.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import { filesOfDocument } from '../../domain/library/files-of.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { DocumentInfo } from '../../domain/structure/structure.ts';
import { sha256 as digestOf } from '../../importing/digest.ts';
import { documentInfoSchema } from '../../importing/document-schema.ts';
import { reidentifyArrangement } from '../../importing/reidentify-arrangement.ts';
import type { Change } from './change.ts';
import { storeTogether } from './changes.ts';
import { database } from './database.ts';
import { keepDocumentFile } from './document-files.ts';
import { perform, remember, type Step } from './history.ts';
import { readMadeOn } from './made-on.ts';
import type { SaveFailureCode } from './transaction.ts';
import { isReadOnly } from './use-storage-state.ts';

export interface NewDocument {
  readonly document: LibraryDocument;
  /** The bytes of its extracted text and its arrangement, and of the file itself where that is kept. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  /** The document of the library whose files were lost, and that gets these in their place. */
  readonly renews?: LibraryDocument | null;
}

/** Why nothing was added; what was there before is as it was. */
export type AddFailure =
  | { readonly code: 'cancelled' }
  | { readonly code: 'read-only' }
  /** The files could not be kept. */
  | { readonly code: 'files'; readonly reason: JournalFailure }
  /** The records could not be stored. */
  | { readonly code: 'database'; readonly reason: SaveFailureCode };

/**
 * All of the documents or none: first their files, then their records in one transaction. Files of an import that came
 * to nothing are taken away by themselves later. The step can be taken back. A document that is renewed
 * stays the same document, with its name, its shelf and its notes. `along` is stored in the same step.
 */
export async function addDocuments(
  added: readonly NewDocument[],
  signal?: AbortSignal,
  along: Step = [],
): Promise<Result<Step, AddFailure>> {
  const fitting = await Promise.all(added.map(asRenewal));
  const problem = await keepFilesOf(fitting, signal);
  if (problem) return failure(problem);
  const records = fitting.map(({ document, renews = null }): Change => {
    const after = { ...document, info: tidy(document.info) };
    return { table: 'documents', before: renews, after };
  });
  const step: Step = [...records, ...along];
  const notStored = await storeTogether(step);
  if (notStored) return failure({ code: 'database', reason: notStored });
  remember(step);
  return success(step);
}

/** What was read anew, as the document that it renews: under its id, with what the library knows of it. */
async function asRenewal(added: NewDocument): Promise<NewDocument> {
  const { document, files, renews = null } = added;
  if (!renews) return added;
  const digests = await Promise.all(files.map(digestOf));
  const at = digests.indexOf(document.arrangement);
  const own = reidentifyArrangement(new TextDecoder().decode(files[at]), renews.id);
  if (!own.ok) throw new Error(`The arrangement of ${document.id} is none`);
  const bytes = new TextEncoder().encode(own.value);
  const { file, text, characters } = document;
  const arrangement = await digestOf(bytes);
  const changed = new Date().toISOString();
  return {
    document: { ...renews, file, text, arrangement, characters, changed },
    files: files.with(at, bytes),
    renews,
  };
}

async function keepFilesOf(added: readonly NewDocument[], signal?: AbortSignal): Promise<AddFailure | null> {
  if (isReadOnly()) return { code: 'read-only' };
  const kept = new Set<string>();
  for (const bytes of added.flatMap(({ files }) => files)) {
    if (signal?.aborted) return { code: 'cancelled' };
    const outcome = await keepDocumentFile(bytes);
    if (outcome.state === 'failed') return { code: 'files', reason: outcome.code };
    kept.add(outcome.sha256);
  }
  const lacking = added.find(({ document }) => !filesOfDocument(document).every((file) => kept.has(file)));
  if (lacking) throw new Error(`The files of ${lacking.document.id} are not those that it names`);
  return signal?.aborted ? { code: 'cancelled' } : null;
}

export type DocumentChanges = Partial<
  Pick<LibraryDocument, 'info' | 'shelf' | 'isArchived' | 'revises' | 'stage'>
>;

/** What was done, to be taken back; `along`, say what was carried to it, is part of the step. */
export function editDocument(before: LibraryDocument, changes: DocumentChanges, along: Step = []): Step {
  const changed = new Date().toISOString();
  const info = tidy(changes.info ?? before.info);
  const after = { ...before, ...changes, info, changed };
  const step: Step = [{ table: 'documents', before, after }, ...along];
  void perform(step);
  return step;
}

export function archiveDocument(document: LibraryDocument, isArchived: boolean): Step {
  return editDocument(document, { isArchived });
}

/**
 * Moves the document into the bin, with all that was made of it, as one step. What was carried from it to other versions
 * stays with them.
 */
export async function removeDocument(document: LibraryDocument): Promise<Step> {
  const [{ notes, bookmarks, carries }, place] = await Promise.all([
    readMadeOn(document.id),
    database.places.get(document.id).catch(() => undefined),
  ]);
  const step: Step = [
    { table: 'documents', before: document, after: null },
    ...notes.map((before): Change => ({ table: 'notes', before, after: null })),
    ...bookmarks.map((before): Change => ({ table: 'bookmarks', before, after: null })),
    ...carries.map((before): Change => ({ table: 'carries', before, after: null })),
    ...(place ? [{ table: 'places', before: place, after: null } as const] : []),
  ];
  void perform(step);
  return step;
}

/** Cut to what journal and database take, so that a document is never lost for its title. */
function tidy(info: DocumentInfo): DocumentInfo {
  return v.parse(documentInfoSchema, info);
}
