/** What is dragged within the page of a draft: notes from the side, or a block from its place. */
import type { DragEvent } from 'react';
import type { Note } from '../../domain/notes/note.ts';

const noteType = 'application/x-yiyue-notes';
const blockType = 'application/x-yiyue-block';

export function dragNotes({ dataTransfer }: DragEvent, notes: readonly Note[]): void {
  dataTransfer.setData(noteType, notes.map(({ id }) => id).join('\n'));
  dataTransfer.effectAllowed = 'copy';
}

export function dragBlock({ dataTransfer }: DragEvent, block: string): void {
  dataTransfer.setData(blockType, block);
  dataTransfer.effectAllowed = 'move';
}

/** Whether it is one of these; what it is can be read only when it is dropped. */
export function isDraggedHere({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes(noteType) || dataTransfer.types.includes(blockType);
}

export type Dropped =
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'notes'; readonly ids: readonly string[] };

export function droppedOf({ dataTransfer }: DragEvent): Dropped | null {
  const block = dataTransfer.getData(blockType);
  if (block !== '') return { kind: 'block', id: block };
  const notes = dataTransfer.getData(noteType);
  return notes === '' ? null : { kind: 'notes', ids: notes.split('\n') };
}
