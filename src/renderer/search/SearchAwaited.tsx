/** Stands where the search will be while that is loaded, so that what is typed right after its key is not lost. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SearchAwaited.module.css';

export interface SearchAwaitedProps {
  readonly onType: (typed: string) => void;
  /** Whether characters are being composed, which must not be torn out of their field. */
  readonly onCompose: (isComposing: boolean) => void;
  readonly onClose: () => void;
}

export function SearchAwaited({ onType, onCompose, onClose }: SearchAwaitedProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['overlay']} role="dialog" aria-modal aria-label={t('top.search')}>
      <label className={styles['field']}>
        <Search aria-hidden />
        <input
          ref={takeFocus}
          aria-label={t('top.search')}
          autoComplete="off"
          onChange={({ target }) => onType(target.value)}
          onCompositionStart={() => onCompose(true)}
          onCompositionEnd={() => onCompose(false)}
          onKeyDown={(event) => {
            const { key, nativeEvent } = event;
            // Nothing else is in the dialog yet, and what lies behind is not to be reached.
            if (key === 'Tab') event.preventDefault();
            if (key === 'Escape' && !nativeEvent.isComposing) onClose();
          }}
        />
      </label>
    </div>
  );
}

/** Always the same function, so that it runs once. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}
