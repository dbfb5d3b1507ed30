/** Makes library documents of what was read: records, and the bytes that they point to. */
import { type Standing, shelfOf } from '../../domain/library/revision.ts';
import { stageOf } from '../../domain/library/stage.ts';
import type { NewDocument } from '../storage/documents.ts';
import type { QueuedFile } from './queue.ts';

/** `otherShelf` is where documents go whose text names no meeting and no year; `now` as ISO 8601, UTC. */
export function documentsOfQueue(
  queue: readonly QueuedFile[],
  /** What each file is to the library, by its id. */
  standings: ReadonlyMap<string, Standing>,
  otherShelf: string,
  now: string,
): NewDocument[] {
  const made: NewDocument[] = [];
  for (const { id, file, shelf, stage, isRevision, state } of queue) {
    if (state.name !== 'ready') continue;
    const { info, characters, sha256, text, arrangement, source } = state.document;
    const standing = standings.get(id);
    made.push({
      renews: standing?.kind === 'lost' ? standing.other : null,
      document: {
        id,
        info,
        shelf: shelf?.trim() || shelfOf(info) || otherShelf,
        characters,
        file: { name: file.name, size: file.size, sha256, isKept: source !== null },
        text: text.sha256,
        arrangement: arrangement.sha256,
        revises: isRevision && standing?.kind === 'earlier' ? standing.other.id : null,
        stage: (stage ?? stageOf(info.title, file.name))?.trim() || null,
        isArchived: false,
        added: now,
        changed: now,
      },
      files: [...(source ? [source] : []), text.bytes, arrangement.bytes],
    });
  }
  return made;
}
