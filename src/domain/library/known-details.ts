/** What an imported document is called and counted as where it is shown, from what is known of it. */
import type { KnownDetails } from '../report/derive.ts';
import type { DocumentInfo } from '../structure/structure.ts';
import { type LibraryDocument, titleOf } from './document.ts';

export function knownDetails(info: DocumentInfo, fileName: string): KnownDetails {
  return {
    name: titleOf({ info, file: { name: fileName } }),
    meeting: info.meeting ?? '',
    kind: info.kind,
    speaker: info.speaker,
  };
}

/** Of a document that stands on a shelf, which counts as its meeting. */
export function detailsOf({ info, file, shelf }: LibraryDocument): KnownDetails {
  return { ...knownDetails(info, file.name), meeting: shelf };
}
