/** The way to the search over everything, in the bar at the top: as wide a field as there is room for. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { modifierKey } from '../ui/modifier-key.ts';
import styles from './SearchButton.module.css';

export function SearchButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  const keys = `${modifierKey} K`;
  return (
    <button
      type="button"
      className={styles['search']}
      aria-label={t('top.searchAll')}
      title={t('common.withKey', { words: t('top.searchAll'), shortcut: keys })}
      onClick={onClick}
    >
      <Search aria-hidden />
      <span className={styles['words']}>{t('top.searchAll')}</span>
      <kbd>{keys}</kbd>
    </button>
  );
}
