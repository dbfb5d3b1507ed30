import 'fake-indexeddb/auto';
import { createInstance } from 'i18next';
import { beforeEach, expect, test, vi } from 'vitest';
import { sayStored } from '../../../src/renderer/pages/say-stored.ts';
import { importedDocument } from '../../support/imported-document.ts';

const toasts = vi.hoisted(() => ({ showToast: vi.fn() }));
vi.mock('../../../src/renderer/ui/toasts.ts', () => toasts);

/** Says the keys. */
const t = await createInstance().init({ lng: 'zh', resources: {} });
const next = importedDocument('d-new', ['今年要稳就业。'], { revises: 'd-old' });
const alone = importedDocument('d-new', ['今年要稳就业。']);

beforeEach(() => toasts.showToast.mockClear());

const words = () => String(toasts.showToast.mock.calls[0]?.[0]);

test('a version that could not be compared with the one before is told of, and leads to where it can be', () => {
  sayStored([{ added: next, carrying: null }], t);
  expect(words()).toContain('versions.notCompared');
  expect(toasts.showToast.mock.calls[0]?.[1]).toMatchObject([
    { label: 'review.open' },
    { label: 'common.undo' },
  ]);
});

test.each([
  ['is nobody’s next version', { added: alone, carrying: null }],
  [
    'had nothing to carry',
    {
      added: next,
      carrying: { likeness: 1, counts: { exact: 0, slight: 0, changed: 0, lost: 0 }, changes: [] },
    },
  ],
  ['only got its files back', { added: { ...next, renews: next.document }, carrying: null }],
])('nothing is told of one that %s', (_, carried) => {
  sayStored([carried], t);
  expect(words()).not.toContain('versions.notCompared');
});
