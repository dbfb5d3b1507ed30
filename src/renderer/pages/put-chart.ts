/** Puts a chart into a draft, or into a new speech, and says where it went, or that it has no place there. */
import i18next from 'i18next';
import type { Chart } from '../../domain/figures/chart.ts';
import { putBlock } from '../../domain/prepare/put-block.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import { addressOfDraft } from '../prepare/addresses.ts';
import { createWriting, editWriting } from '../storage/writings.ts';
import { showToast } from '../ui/toasts.ts';

const makeId = () => crypto.randomUUID();

/** Into a new speech where `writing` is null. */
export function putChart(chart: Chart, writing: Writing | null): void {
  const block = { id: makeId(), kind: 'chart', chart } as const;
  const go = (id: string) => ({
    label: i18next.t('charts.goToDraft'),
    run: () => {
      location.hash = addressOfDraft(id);
    },
  });
  if (writing === null) {
    const { writing: made } = createWriting(null, (empty) => putBlock(empty, block, makeId) ?? empty);
    showToast(i18next.t('charts.putNew'), go(made.id));
    return;
  }
  const title = writing.title.trim() || i18next.t('history.untitled');
  const filled = putBlock(writing, block, makeId);
  if (!filled) {
    showToast(i18next.t('charts.noPlaceIn', { title }));
    return;
  }
  void editWriting(writing, { parts: filled.parts });
  showToast(i18next.t('charts.putInto', { title }), go(writing.id));
}
