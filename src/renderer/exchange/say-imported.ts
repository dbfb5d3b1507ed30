/** Says what became of an import, and what can be done about it: taken back in one step only where all of it is known. */

import type { Translate } from '../i18n/index.ts';
import { takeBack } from '../storage/history.ts';
import { showToast } from '../ui/toasts.ts';
import type { StoreOutcome } from './store-planned.ts';

export function sayImported(t: Translate, outcome: StoreOutcome): void {
  if (outcome.name !== 'stored') {
    showToast(t(outcome.name === 'unsure' ? 'import.unsureDetail' : `import.${outcome.code}`));
    return;
  }
  const { step } = outcome;
  if (step.length === 0) {
    showToast(t('import.doneUntold'), { label: t('save.look'), run: () => goTo('#/history') });
    return;
  }
  const count = step.filter(({ table, after }) => table === 'notes' && after !== null).length;
  const hasOthers = step.some(({ table, after }) => table === 'notes' && after?.author !== undefined);
  const undo = {
    label: t('common.undo'),
    run: () => {
      takeBack(step);
      showToast(t('import.undone'));
    },
  };
  const digest = { label: t('digest.title'), run: () => goTo('#/digest') };
  showToast(count > 0 ? t('import.done', { count }) : t('import.doneOther'), [
    undo,
    ...(hasOthers ? [digest] : []),
  ]);
}

function goTo(hash: string): void {
  location.hash = hash;
}
