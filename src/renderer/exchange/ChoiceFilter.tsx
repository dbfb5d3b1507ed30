/** Narrows the notes that are exported: by stance, colour, tag and author. */
import { useTranslation } from 'react-i18next';
import type { NoteFilter } from '../../domain/notes/filter.ts';
import { type NoteChoice, type NoteFacets, oneself } from './choose-notes.ts';
import styles from './ExportDialog.module.css';

export interface ChoiceFilterProps {
  readonly facets: NoteFacets;
  readonly choice: NoteChoice;
  readonly onChoice: (choice: NoteChoice) => void;
}

export function ChoiceFilter({ facets, choice, onChoice }: ChoiceFilterProps) {
  const { t } = useTranslation();
  const { filter, authors } = choice;
  const narrow = (changes: Partial<NoteFilter>) => onChoice({ ...choice, filter: { ...filter, ...changes } });
  return (
    <div className={styles['filter']}>
      <Chips
        label={t('notes.stance')}
        values={facets.stances}
        chosen={filter.stances}
        say={(stance) => t(`stance.${stance}`)}
        onChoose={(stances) => narrow({ stances })}
      />
      <Chips
        label={t('notes.colour')}
        values={facets.colours}
        chosen={filter.colours}
        say={(colour) => t(`colour.${colour}`)}
        onChoose={(colours) => narrow({ colours })}
      />
      <Chips
        label={t('notes.tags')}
        values={facets.tags}
        chosen={filter.tags}
        say={(tag) => `#${tag}`}
        onChoose={(tags) => narrow({ tags })}
      />
      {facets.authors.length > 1 ? (
        <Chips
          label={t('export.authors')}
          values={facets.authors.map(({ id }) => id)}
          chosen={authors}
          say={(id) =>
            id === oneself ? t('export.myself') : (facets.authors.find((each) => each.id === id)?.name ?? id)
          }
          onChoose={(chosen) => onChoice({ ...choice, authors: chosen })}
        />
      ) : null}
    </div>
  );
}

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: ReadonlySet<Value>;
  readonly say: (value: Value) => string;
  readonly onChoose: (chosen: ReadonlySet<Value>) => void;
}

function Chips<Value extends string>({ label, values, chosen, say, onChoose }: ChipsProps<Value>) {
  if (values.length === 0) return null;
  return (
    <div role="group" aria-label={label} className={styles['chips']}>
      <span>{label}</span>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen.has(value)}
          onClick={() => onChoose(toggled(chosen, value))}
        >
          {say(value)}
        </button>
      ))}
    </div>
  );
}

function toggled<Value>(chosen: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(chosen);
  if (!next.delete(value)) next.add(value);
  return next;
}
