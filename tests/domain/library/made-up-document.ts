/** A document of the library with only what a test is about said. */
import type { LibraryDocument } from '../../../src/domain/library/document.ts';
import type { DocumentInfo } from '../../../src/domain/structure/structure.ts';

export const noInfo: DocumentInfo = {
  title: null,
  kind: 'other',
  place: null,
  year: null,
  meeting: null,
  occasion: null,
  date: null,
  speaker: null,
};

export function madeUpDocument(
  id: string,
  given: Partial<Omit<LibraryDocument, 'info'>> & { readonly info?: Partial<DocumentInfo> } = {},
): LibraryDocument {
  return {
    id,
    shelf: '甲市会议',
    characters: 100,
    file: { name: `${id}.txt`, size: 300, sha256: id.padEnd(64, '0'), isKept: true },
    text: id.padEnd(64, '1'),
    arrangement: id.padEnd(64, '2'),
    revises: null,
    stage: null,
    isArchived: false,
    added: '2026-01-01T00:00:00.000Z',
    changed: '2026-01-01T00:00:00.000Z',
    ...given,
    info: { ...noInfo, ...given.info },
  };
}
