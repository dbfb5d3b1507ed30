/** Begins a speech with notes, and goes to it. */
import i18next from 'i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { addressOfDraft } from '../prepare/addresses.ts';
import { beginSpeechOf } from '../prepare/begin-drafts.ts';
import { showToast } from '../ui/toasts.ts';

export function prepareNotes(notes: readonly Note[], reports: readonly Report[]): void {
  const writing = beginSpeechOf(notes, reports, '');
  location.hash = addressOfDraft(writing.id);
  showToast(i18next.t('prepare.begunWith', { count: notes.length }));
}
