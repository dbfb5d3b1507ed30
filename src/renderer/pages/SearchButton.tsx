/** The way to the search over everything, in the bar at the top: as wide a field as there is room for. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { modifierKey } from '../ui/keyboard.ts';
import styles from './SearchButton.module.css';

export interface SearchButtonProps {
  /** Where the bar has much else in it. */
  readonly isShort?: boolean;
  readonly onClick: () => void;
}

export function SearchButton({ isShort = false, onClick }: SearchButtonProps) {
  const { t } = useTranslation();
  const keys = `${modifierKey} K`;
  const words = t(isShort ? 'top.search' : 'top.searchAll');
  return (
    <button
      type="button"
      className={styles['search']}
      // All that is seen where there is room for it.
      aria-label={`${words} ${keys}`}
      title={t('common.withKey', { words: t('top.searchAll'), shortcut: keys })}
      onClick={onClick}
    >
      <Search aria-hidden />
      <span className={styles['words']}>{words}</span>
      <kbd>{keys}</kbd>
    </button>
  );
}
