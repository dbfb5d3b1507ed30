/** Where is searched, and in which order it is listed. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportKind } from '../../domain/report/report.ts';
import type { SearchQuestion } from '../../domain/search/search-answer.ts';
import type { SearchFilter } from '../../domain/search/search-filter.ts';
import styles from './SearchFilters.module.css';

/** What there is to choose from. */
export interface FilterChoices {
  readonly kinds: readonly ReportKind[];
  readonly years: readonly number[];
  readonly places: readonly string[];
}

/** The document that is read, and the section; null outside of all. */
export interface Reading {
  readonly report: string;
  readonly section: string | null;
}

export interface SearchFiltersProps {
  readonly choices: FilterChoices;
  readonly reading: Reading | null;
  readonly filter: SearchFilter;
  readonly order: SearchQuestion['order'];
  readonly onFilter: (filter: SearchFilter) => void;
  readonly onOrder: (order: SearchQuestion['order']) => void;
}

/** Is drawn anew only when it changes: a library can have hundreds of places, and each key draws what is about it. */
export const SearchFilters = memo(function SearchFilters(props: SearchFiltersProps) {
  const { choices, reading, filter, order, onFilter, onOrder } = props;
  const { t } = useTranslation();
  const { only, within, hasFigures } = filter;
  const change = (changes: Partial<SearchFilter>) => onFilter({ ...filter, ...changes });
  const toggleWithin = (value: 'headings' | 'notes') =>
    change({ within: within === value ? 'text-and-notes' : value });
  return (
    <div className={styles['filters']} role="group" aria-label={t('search.filters')}>
      {reading ? (
        <Chip
          label={t('search.onlyDocument')}
          isOn={only !== null && only.section === null}
          onToggle={(isOn) => change({ only: isOn ? { report: reading.report, section: null } : null })}
        />
      ) : null}
      {reading?.section ? (
        <Chip
          label={t('search.onlySection', { number: reading.section })}
          isOn={only !== null && only.section !== null}
          onToggle={(isOn) =>
            change({ only: isOn ? { report: reading.report, section: reading.section } : null })
          }
        />
      ) : null}
      <Chip
        label={t('search.onlyHeadings')}
        isOn={within === 'headings'}
        onToggle={() => toggleWithin('headings')}
      />
      <Chip label={t('search.onlyNotes')} isOn={within === 'notes'} onToggle={() => toggleWithin('notes')} />
      <Chip
        label={t('search.onlyFigures')}
        isOn={hasFigures}
        onToggle={(isOn) => change({ hasFigures: isOn })}
      />
      <Choice
        label={t('search.kind')}
        values={choices.kinds}
        chosen={filter.kinds}
        say={(kind) => t(`shelf.kind.${kind}`)}
        onChoose={(kinds) => change({ kinds })}
      />
      <Choice
        label={t('search.year')}
        values={choices.years}
        chosen={filter.years}
        say={(year) => t('shelf.year', { year })}
        onChoose={(years) => change({ years })}
      />
      <Choice
        label={t('search.place')}
        values={choices.places}
        chosen={filter.places}
        say={(place) => place}
        onChoose={(places) => change({ places })}
      />
      <label className={styles['order']}>
        {t('shelf.order')}
        <select
          value={order}
          onChange={({ target }) => onOrder(target.value === 'reading' ? 'reading' : 'relevance')}
        >
          <option value="reading">{t('search.orders.reading')}</option>
          <option value="relevance">{t('search.orders.relevance')}</option>
        </select>
      </label>
    </div>
  );
});

function Chip(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}) {
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={props.isOn}
      onClick={() => props.onToggle(!props.isOn)}
    >
      {props.label}
    </button>
  );
}

/** One of several values, or all of them; nothing is offered where there is nothing to choose. */
function Choice<Value extends string | number>(props: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: ReadonlySet<Value>;
  readonly say: (value: Value) => string;
  readonly onChoose: (chosen: ReadonlySet<Value>) => void;
}) {
  const { t } = useTranslation();
  const { values, chosen, say } = props;
  if (values.length < 2 && chosen.size === 0) return null;
  const [first = null] = chosen;
  return (
    <label data-on={first !== null}>
      {props.label}
      <select
        value={first === null ? '' : `${first}`}
        onChange={({ target }) => {
          const value = values.find((each) => `${each}` === target.value);
          props.onChoose(new Set(value === undefined ? [] : [value]));
        }}
      >
        <option value="">{t('search.any')}</option>
        {values.map((value) => (
          <option key={value} value={`${value}`}>
            {say(value)}
          </option>
        ))}
      </select>
    </label>
  );
}
