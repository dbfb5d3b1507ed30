/** Documents as an import makes them: each with a text, an arrangement and a file of its own. */
import type { LibraryDocument } from '../../../src/domain/library/document.ts';
import { filesOfDocument } from '../../../src/domain/library/files-of.ts';
import { sha256 } from '../../../src/importing/digest.ts';
import { getHoldings } from '../../../src/renderer/storage/changes.ts';
import { database } from '../../../src/renderer/storage/database.ts';
import { readDocumentFile } from '../../../src/renderer/storage/document-files.ts';
import { addDocuments } from '../../../src/renderer/storage/documents.ts';
import type { Left } from '../messages.ts';

/** The document when the app says that it was added; null when it says that it was not. */
export async function addDocument(): Promise<LibraryDocument | null> {
  const id = `document-${crypto.randomUUID()}`;
  const files = ['text', 'arrangement', 'file'].map((kind) =>
    new TextEncoder().encode(
      `${id} ${kind} ${'报告工作，请予审议。'.repeat(Math.floor(Math.random() * 5000))}`,
    ),
  );
  const [text = '', arrangement = '', file = ''] = await Promise.all(files.map(sha256));
  const now = new Date().toISOString();
  const document: LibraryDocument = {
    id,
    info: {
      title: '工作报告',
      kind: 'work-report',
      place: null,
      year: 2026,
      meeting: null,
      occasion: null,
      date: null,
      speaker: null,
    },
    shelf: '2026年文件',
    characters: 1000,
    file: { name: '报告.docx', size: files[2]?.byteLength ?? 0, sha256: file, isKept: true },
    text,
    arrangement,
    revises: null,
    stage: null,
    isArchived: false,
    added: now,
    changed: now,
  };
  const outcome = await addDocuments([{ document, files }]);
  return outcome.ok ? document : null;
}

export async function readDocuments(): Promise<Map<string, LibraryDocument>> {
  const stored = await database.documents.toArray().catch(() => []);
  const documents = new Map(stored.map((document) => [document.id, document]));
  for (const [id, held] of getHoldings().documents) {
    if (held) documents.set(id, held);
    else documents.delete(id);
  }
  return documents;
}

/** Only those all of whose files can be read: a document without its files is lost. */
export async function wholeOnes(documents: Iterable<LibraryDocument>): Promise<Left[]> {
  const whole: Left[] = [];
  for (const document of documents) {
    const reads = await Promise.all(filesOfDocument(document).map(readDocumentFile));
    if (reads.every(({ state }) => state === 'read')) whole.push(leftOfDocument(document));
  }
  return whole;
}

/** It is not changed: it is there, or it is not. */
export function leftOfDocument({ id }: LibraryDocument): Left {
  return { id, version: 1, isRemoved: false };
}
