/** What a screen reader is told of a search: once typing pauses, and never in between. */
import { useTranslation } from 'react-i18next';
import { useSettled } from '../ui/use-settled.ts';
import styles from './FindBar.module.css';
import { findMessage } from './find-message.ts';
import type { Find } from './use-find.ts';

export function FindHeard({ find }: { readonly find: Find }) {
  const { t } = useTranslation();
  const { found, current, isWaiting, isComposing } = find;
  const isSettled = found.count > 0 && !isWaiting && !isComposing;
  const place = isSettled ? t('find.heard', { current: current + 1, count: found.count }) : '';
  const said = [findMessage(find, t) ?? '', place].filter((part) => part !== '').join('，');
  const heard = useSettled(said);
  return (
    <p role="status" className={styles['heard']}>
      {heard}
    </p>
  );
}
