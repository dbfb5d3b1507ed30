/** The list of what was found: the field above keeps the focus, and says which row is chosen. */
import { memo, useEffect, useRef } from 'react';
import type { Group, Row } from './rows.ts';
import styles from './SearchList.module.css';
import { SearchRow } from './SearchRow.tsx';
import { useLate } from './use-late.ts';
import { useRowsDrawn } from './use-rows-drawn.ts';

export interface SearchListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
  /** What they were found for. */
  readonly of: string;
  /** Id of a row. */
  readonly chosen: string | null;
  readonly idOf: (row: Row) => string;
  readonly isStale: boolean;
  readonly onChoose: (row: string) => void;
  readonly onOpen: (row: string) => void;
  readonly onForget: (row: string) => void;
}

export function SearchList(props: SearchListProps) {
  const { id, chosen, idOf, onOpen, onForget } = props;
  const groups = useRowsDrawn(props.groups, props.of, chosen);
  const isStale = useLate(props.isStale);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current?.querySelector('[aria-selected="true"]');
    if (chosen !== null) element?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={list}
      id={id}
      className={styles['list']}
      role="listbox"
      tabIndex={-1}
      aria-label={props.label}
      data-stale={isStale}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && chosen !== null) onOpen(chosen);
      }}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={({ target, movementX, movementY }) => {
        const row = rowAt(target);
        // A list that moves under a pointer at rest chooses nothing.
        if (row !== null && row !== chosen && movementX ** 2 + movementY ** 2 > 0) props.onChoose(row);
      }}
      onClick={({ target }) => {
        const row = rowAt(target);
        if (row === null) return;
        if (target instanceof Element && target.closest('[data-forget]')) onForget(row);
        else onOpen(row);
      }}
    >
      {groups.map((group) => {
        const title = `${id}-${group.id}`;
        return (
          <div key={group.id} role="group" aria-labelledby={title} className={styles['group']}>
            <div id={title} className={styles['title']} role="presentation">
              {group.title}
              {group.count === null ? null : <span>{group.count}</span>}
            </div>
            {group.parts.map((part, at) => {
              const section = `${title}-${at}`;
              const isNamed = part.title !== null;
              return (
                <div
                  key={part.rows[0]?.id}
                  {...(isNamed ? { role: 'group', 'aria-labelledby': section } : { role: 'presentation' })}
                >
                  {isNamed ? (
                    <div id={section} className={styles['section']} role="presentation">
                      {part.title}
                    </div>
                  ) : null}
                  {part.rows.map((row) => (
                    <Option key={row.id} id={idOf(row)} row={row} isChosen={row.id === chosen} />
                  ))}
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

/** Is drawn anew only when it changes: there are hundreds, and each key and each move of the pointer chooses another. */
const Option = memo(function Option(props: {
  readonly id: string;
  readonly row: Row;
  readonly isChosen: boolean;
}) {
  const { id, row, isChosen } = props;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={styles['row']}
      aria-selected={isChosen}
      data-row={row.id}
      data-kind={row.kind}
    >
      <SearchRow row={row} />
    </div>
  );
});

function rowAt(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null)
    : null;
}
