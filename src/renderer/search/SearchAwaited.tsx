/** Stands where the search will be while that is loaded, so that what is typed right after its key is not lost. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SearchAwaited.module.css';

export interface SearchAwaitedProps {
  readonly onType: (typed: string) => void;
  readonly onClose: () => void;
}

export function SearchAwaited({ onType, onClose }: SearchAwaitedProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['overlay']}>
      <label className={styles['field']}>
        <Search aria-hidden />
        <input
          ref={(input) => input?.focus()}
          aria-label={t('top.search')}
          autoComplete="off"
          onChange={({ target }) => onType(target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Escape' && !nativeEvent.isComposing) onClose();
          }}
        />
      </label>
    </div>
  );
}
