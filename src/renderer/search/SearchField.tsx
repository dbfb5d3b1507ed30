/** The field of the search: it keeps the focus while its keys move through the list. */
import { Search } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row, SearchScope } from './rows.ts';
import styles from './SearchOverlay.module.css';
import { stepOfKey, stepTo } from './search-keys.ts';

export interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly scope: SearchScope;
  readonly typed: string;
  /** Id of the list. */
  readonly list: string;
  readonly rows: readonly Row[];
  readonly chosen: Row | null;
  readonly idOf: (row: Row) => string;
  /** What is shown while characters are being composed, and is no question yet. */
  readonly onType: (typed: string) => void;
  readonly onAsk: (typed: string) => void;
  readonly onChoose: (row: string) => void;
  readonly onEnter: () => void;
  readonly onForget: (row: Row) => void;
}

export function SearchField(props: SearchFieldProps) {
  const { t } = useTranslation();
  const { scope, typed, rows, chosen } = props;
  return (
    <label className={styles['field']}>
      <Search aria-hidden />
      <input
        ref={props.ref}
        value={typed}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={props.list}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? props.idOf(chosen) : undefined}
        aria-label={t(`search.scope.${scope}`)}
        placeholder={t(`search.placeholder.${scope}`)}
        maxLength={1000}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        onChange={({ target, nativeEvent }) => {
          const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          (isComposing ? props.onType : props.onAsk)(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => props.onAsk(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const step = stepOfKey(event);
          if (step !== null) props.onChoose(stepTo(rows, chosen, step)?.id ?? '');
          else if (event.key === 'Enter') props.onEnter();
          else if (event.key === 'Delete' && typed === '' && chosen) props.onForget(chosen);
          else return;
          event.preventDefault();
        }}
      />
    </label>
  );
}
