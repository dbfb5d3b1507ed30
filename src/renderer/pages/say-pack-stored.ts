/** Says what of a pack was put on the shelf and what became of notes with it; leads to what waits, and offers to undo. */
import type { Translate } from '../i18n/index.ts';
import { takeBack } from '../storage/history.ts';
import { showToast } from '../ui/toasts.ts';
import { isNotCompared } from './carry-imports.ts';
import { describeCounts, reviewAddress } from './say-carried.ts';
import type { StoredPack } from './store-pack.ts';

export function sayPackStored({ step, carried }: StoredPack, meeting: string, t: Translate): void {
  const said = carried.flatMap(({ added, carrying }) => {
    const counts = carrying && describeCounts(carrying.counts, t);
    const waits = carrying !== null && carrying.counts.changed + carrying.counts.lost > 0;
    return counts ? [{ document: added.document.id, counts, waits }] : [];
  });
  const notCompared = carried.filter(isNotCompared).map(({ added }) => added.document.id);
  const first = said.find(({ waits }) => waits)?.document ?? said[0]?.document ?? notCompared[0];
  const look = {
    label: t('review.open'),
    run: () => {
      if (first !== undefined) location.hash = reviewAddress(first);
    },
  };
  const undo = {
    label: t('common.undo'),
    run: () => {
      takeBack(step);
      showToast(t('done.undone'));
    },
  };
  const words = [
    t('packs.stored', { meeting, count: carried.length }),
    ...said.map(({ counts }) => counts),
    ...(notCompared.length > 0 ? [t('versions.notCompared')] : []),
  ];
  showToast(words.join('\n'), first === undefined ? undo : [look, undo]);
}
