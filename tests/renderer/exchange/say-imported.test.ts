import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { sayImported } from '../../../src/renderer/exchange/say-imported.ts';
import type { Translate } from '../../../src/renderer/i18n/index.ts';
import { getToast } from '../../../src/renderer/ui/toasts.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const note = noteOn(work, '2.2.2', { id: 'a', text: '初稿', author: { id: 'wang', name: '王芳' } });
const t = ((key: string) => key) as unknown as Translate;

const said = () => {
  const toast = getToast();
  return [toast?.message, ...(toast?.actions.map(({ label }) => label) ?? [])];
};

test('an import can be undone, and one of others’ notes leads to all that they say', () => {
  sayImported(t, { name: 'stored', step: [{ table: 'notes', before: null, after: note }] });
  expect(said()).toEqual(['import.done', 'common.undo', 'digest.title']);
});

test('no undo is offered for an import of which nobody knows what was stored', () => {
  sayImported(t, { name: 'stored', step: [] });
  expect(said()).toEqual(['import.doneUntold', 'save.look']);
});

test('what is not stored, or not surely, is said without anything to undo', () => {
  sayImported(t, { name: 'failed', code: 'quota' });
  expect(said()).toEqual(['import.quota']);
  sayImported(t, { name: 'unsure' });
  expect(said()).toEqual(['import.unsureDetail']);
});
