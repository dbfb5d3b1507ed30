/** What the page that saves offers to be timed. */
import type { Note } from '../../src/domain/notes/note.ts';

declare global {
  interface Window {
    /** Puts the notes into both stores and the journal. */
    seed(notes: readonly Note[]): Promise<void>;
    /** Milliseconds until the app calls a note like this saved. */
    timeSave(note: Note): Promise<number>;
    /** Milliseconds until a strict transaction of its own has put it. */
    timeBarePut(note: Note): Promise<number>;
  }
}
