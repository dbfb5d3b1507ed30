/** Says how much has come back, and offers to undo it. */
import type { Translate } from '../i18n/index.ts';
import { type Step, takeBack } from '../storage/history.ts';
import { showToast } from '../ui/toasts.ts';

export function sayBroughtBack(step: Step, t: Translate): void {
  showToast(t('history.broughtBack', { count: step.length }), {
    label: t('common.undo'),
    run: () => {
      takeBack(step);
      showToast(t('done.undone'));
    },
  });
}
