/** Says what was put on the shelf and what became of notes with it; leads to what waits, and offers to undo. */
import type { Translate } from '../i18n/index.ts';
import { removeDocument } from '../storage/documents.ts';
import { showToast } from '../ui/toasts.ts';
import { type CarriedImport, isNotCompared } from './carry-imports.ts';
import { describeCounts, reviewAddress } from './say-carried.ts';

export function sayStored(carried: readonly CarriedImport[], t: Translate): void {
  const said = carried.flatMap(({ added, carrying }) => {
    const counts = carrying && describeCounts(carrying.counts, t);
    return counts ? [{ document: added.document.id, counts }] : [];
  });
  const notCompared = carried.filter(isNotCompared).map(({ added }) => added.document.id);
  const [first = notCompared[0]] = said.map(({ document }) => document);
  const undo = {
    label: t('common.undo'),
    run: () => {
      const own = carried.filter(({ added }) => !added.renews);
      void Promise.all(own.map(({ added }) => removeDocument(added.document))).then(() =>
        showToast(t('done.undone')),
      );
    },
  };
  const look = first && {
    label: t('review.open'),
    run: () => {
      location.hash = reviewAddress(first);
    },
  };
  const words = [
    t('importing.stored', { count: carried.length }),
    ...said.map(({ counts }) => counts),
    ...(notCompared.length > 0 ? [t('versions.notCompared')] : []),
  ];
  showToast(words.join('\n'), look ? [look, undo] : undo);
}
