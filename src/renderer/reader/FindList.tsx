/** The list of matches beside the text: by section, each with its sentence; keys show them in the text as they go. */
import { X } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupDigits, type Report } from '../../domain/report/report.ts';
import type { Searching } from '../../domain/search/search-answer.ts';
import { FindChoices } from './FindChoices.tsx';
import styles from './FindList.module.css';
import { FoundRowView } from './FoundRowView.tsx';
import { type FoundRow, foundGroups, rowAfter, rowOfMatch } from './found-rows.ts';
import type { Find } from './use-find.ts';
import { useFindList } from './use-find-list.ts';

export interface FindListProps {
  readonly report: Report;
  readonly searching: Searching;
  readonly find: Find;
  /** The section that is read now. */
  readonly section: string | null;
  /** Changes whenever the list is to take the focus; 0 leaves it where it is. */
  readonly asked: number;
  /** Whether it lies over the text: then a click on a row closes it. */
  readonly isOver: boolean;
  readonly onLine: (line: string) => void;
  /** Stays at a line, and closes the list. */
  readonly onGo: (line: string) => void;
  readonly onClose: () => void;
  readonly onReturn: () => void;
}

export function FindList(props: FindListProps) {
  const { report, find, asked } = props;
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useFindList(report, props.searching, find.answered);
  const { answer } = list;
  const groups = useMemo(
    () => (answer ? foundGroups(report, answer, find.found) : []),
    [report, answer, find.found],
  );
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const { current } = find;
  /** A note's row that was gone to, until another match is shown or something else is listed. */
  const [note, setNote] = useState({ key: '', current, answer });
  const isAtNote = note.key !== '' && note.current === current && note.answer === answer;
  const shown = isAtNote ? rows.findIndex((row) => row.key === note.key) : rowOfMatch(rows, current);
  const shownKey = rows[shown]?.key;
  const idOf = (key: string) => `${id}${key.replace(/\s/g, '-')}`;

  const focused = useRef(0);
  useEffect(() => {
    // The rows may come only after the focus was asked for; where none come, the focus stays with what is typed.
    if (asked === focused.current || (asked !== 0 && answer === null)) return;
    focused.current = asked;
    if (asked !== 0) box.current?.focus();
  }, [asked, answer]);
  useEffect(() => {
    if (shownKey !== undefined)
      box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shownKey]);

  const preview = (row: FoundRow | undefined) => {
    if (!row) return;
    setNote({ key: row.kind === 'note' ? row.key : '', current, answer });
    if (row.kind === 'note' || row.first === row.end) props.onLine(row.line);
    else find.show(row.first);
  };
  const onChoose = useRef(preview);
  onChoose.current = (row) => {
    preview(row);
    if (row && props.isOver) props.onGo(row.line);
  };
  const choose = useCallback((row: FoundRow) => onChoose.current(row), []);
  const onKey = (key: string): boolean => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        preview(rows[rowAfter(rows, shown, current, key === 'ArrowDown' ? 1 : -1)]);
        return true;
      case 'Home':
      case 'End':
        preview(rows.at(key === 'Home' ? 0 : -1));
        return true;
      case 'Enter': {
        const row = rows[shown];
        if (row) props.onGo(row.line);
        return true;
      }
      case 'Escape':
        props.onReturn();
        return true;
      default:
        return false;
    }
  };
  const matches = answer?.matches ?? 0;
  const notes = answer?.notesFound ?? 0;
  const told = rows.filter(({ kind }) => kind === 'sentence').length;
  const hasMore = told >= list.most || (answer?.notes.length ?? 0) < notes;
  return (
    <section
      className={styles['list']}
      aria-label={t('findList.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        props.onReturn();
      }}
    >
      <header className={styles['head']}>
        <h2>{t('findList.title')}</h2>
        <p role="status">
          {answer === null
            ? ''
            : [
                t('findList.matches', { count: groupDigits(matches) }),
                ...(notes > 0 ? [t('findList.notes', { count: groupDigits(notes) })] : []),
              ].join(' · ')}
        </p>
        <button
          type="button"
          className={styles['close']}
          aria-label={t('findList.close')}
          title={t('findList.close')}
          onClick={props.onClose}
        >
          <X aria-hidden />
        </button>
      </header>
      <FindChoices choice={list.choice} section={props.section} onChoose={list.choose} />
      {rows.length === 0 ? (
        <p className={styles['none']}>{answer === null ? '' : t('findList.none')}</p>
      ) : (
        <div
          ref={box}
          role="listbox"
          tabIndex={0}
          className={styles['rows']}
          aria-label={t('findList.rows')}
          aria-activedescendant={shownKey === undefined ? undefined : idOf(shownKey)}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
            if (onKey(event.key)) event.preventDefault();
          }}
        >
          {groups.map((group) => {
            const title = group.kind === 'note' ? t('findList.inNotes') : (group.title ?? report.name);
            return (
              <div key={group.key} role="group" aria-label={title}>
                <div className={styles['section']} aria-hidden>
                  {title}
                </div>
                {group.rows.map((row) => (
                  <FoundRowView
                    key={row.key}
                    id={idOf(row.key)}
                    row={row}
                    isShown={row.key === shownKey}
                    onChoose={choose}
                  />
                ))}
              </div>
            );
          })}
        </div>
      )}
      {hasMore ? (
        <button type="button" className={styles['more']} onClick={list.askForMore}>
          {t('findList.more', { count: groupDigits(told) })}
        </button>
      ) : null}
    </section>
  );
}
