/** Says how much has come back, and offers to undo it. */
import type { Translate } from '../i18n/index.ts';
import { type Step, takeBack } from '../storage/history.ts';
import { showToast } from '../ui/toasts.ts';

export function sayBroughtBack(step: Step, t: Translate): void {
  // Where reading stopped and how notes came to a version come back with their document, and are nothing that anybody counts.
  const { length: count } = step.filter(({ table }) => table !== 'places' && table !== 'carries');
  showToast(t('history.broughtBack', { count }), {
    label: t('common.undo'),
    run: () => {
      takeBack(step);
      showToast(t('done.undone'));
    },
  });
}
