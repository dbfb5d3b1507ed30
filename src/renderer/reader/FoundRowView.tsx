/** One row of the list of matches: its number, and its sentence with the matches marked. */
import { memo } from 'react';
import { shortPlace } from '../../domain/prepare/citation.ts';
import { Marked } from '../ui/Marked.tsx';
import styles from './FindList.module.css';
import { cropExcerpt, type FoundRow } from './found-rows.ts';

export interface FoundRowViewProps {
  readonly id: string;
  readonly row: FoundRow;
  readonly isShown: boolean;
  /** Always the same function, so that only rows that change are drawn anew. */
  readonly onChoose: (row: FoundRow) => void;
}

export const FoundRowView = memo(function FoundRowView({ id, row, isShown, onChoose }: FoundRowViewProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list box has the keys and the focus.
    <div
      id={id}
      role="option"
      className={styles['row']}
      aria-selected={isShown}
      onClick={() => onChoose(row)}
    >
      <span className={styles['place']}>{shortPlace(row.line)}</span>
      <span className={styles['words']}>
        {row.kind === 'note' ? <q className={styles['quote']}>{row.quote}</q> : null}
        <span>
          <Marked {...cropExcerpt(row.excerpt)} />
        </span>
      </span>
    </div>
  );
});
