/** What an imported document is called and counted as where it is shown, from what is known of it. */
import type { KnownDetails } from '../report/derive.ts';
import type { DocumentInfo } from '../structure/structure.ts';

/** A document without a title is called by its file's name, without the ending. */
export function knownDetails(info: DocumentInfo, fileName: string): KnownDetails {
  return {
    name: info.title ?? baseName(fileName),
    meeting: info.meeting ?? '',
    kind: info.kind,
    speaker: info.speaker,
  };
}

export function baseName(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]*$/, '');
}
