/** The box in which words are typed that are looked for in this document, and what was found of them. */
import { ChevronDown, ChevronUp, History, List, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../../domain/report/report.ts';
import styles from './FindBar.module.css';
import { FindHeard } from './FindHeard.tsx';
import { findMessage } from './find-message.ts';
import type { Find } from './use-find.ts';

export interface FindBarProps {
  readonly find: Find;
  /** The last searches, offered while nothing is typed. */
  readonly recent: readonly string[];
  readonly isListOpen: boolean;
  readonly onList: (isOpen: boolean) => void;
  /** Moves the focus into the list, which is opened for that. */
  readonly onEnterList: () => void;
  /** Closes it and stays where the text is now. */
  readonly onClose: () => void;
  /** Closes it and goes back to where one was before. */
  readonly onReturn: () => void;
}

export function FindBar(props: FindBarProps) {
  const { find, recent } = props;
  const { found, current, query, asked } = find;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const offers = useRef<HTMLDivElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const message = findMessage(find, t);
  const hasNone = found.count === 0;
  const areOffered = query === '' && recent.length > 0;
  return (
    <search
      className={styles['find']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        props.onReturn();
      }}
    >
      <div className={styles['row']}>
        <input
          ref={input}
          type="search"
          value={query}
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          maxLength={10_000}
          onChange={({ target, nativeEvent }) => {
            const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
            (isComposing ? find.type : find.ask)(target.value);
          }}
          onCompositionEnd={(event) => find.ask(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
            else if (event.key === 'ArrowDown' && areOffered) focusIn(offers.current, 0);
            else if (event.key === 'ArrowDown' && query.trim() !== '') props.onEnterList();
            else return;
            event.preventDefault();
          }}
        />
        <span className={styles['count']} aria-hidden>
          {hasNone
            ? ''
            : t('find.count', { current: groupDigits(current + 1), count: groupDigits(found.count) })}
        </span>
        <button
          type="button"
          aria-label={t('find.previous')}
          title={t('find.previous')}
          disabled={hasNone}
          onClick={() => find.step(-1)}
        >
          <ChevronUp aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('find.next')}
          title={t('find.next')}
          disabled={hasNone}
          onClick={() => find.step(1)}
        >
          <ChevronDown aria-hidden />
        </button>
        <button
          type="button"
          className={styles['list']}
          aria-pressed={props.isListOpen}
          title={t('find.listHint')}
          disabled={query.trim() === '' && !props.isListOpen}
          onClick={() => props.onList(!props.isListOpen)}
        >
          <List aria-hidden />
          {t('find.list')}
        </button>
        <button
          type="button"
          aria-label={t('common.close')}
          title={t('find.closeHint')}
          onClick={props.onClose}
        >
          <X aria-hidden />
        </button>
      </div>
      {message === null ? null : (
        <p className={styles['message']} data-refused={find.refusal !== null} aria-hidden>
          {message}
        </p>
      )}
      {areOffered ? (
        <div
          ref={offers}
          role="group"
          className={styles['recent']}
          aria-label={t('find.recent')}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (by === 0) return;
            event.preventDefault();
            const buttons = [...event.currentTarget.querySelectorAll('button')];
            const next = buttons.findIndex((button) => button === document.activeElement) + by;
            if (next < 0) input.current?.focus();
            else focusIn(event.currentTarget, next);
          }}
        >
          {recent.map((typed) => (
            <button
              key={typed}
              type="button"
              onClick={() => {
                find.ask(typed);
                input.current?.focus();
              }}
            >
              <History aria-hidden />
              <span>{typed}</span>
            </button>
          ))}
        </div>
      ) : null}
      <FindHeard find={find} />
    </search>
  );
}

function focusIn(group: HTMLElement | null, at: number): void {
  group?.querySelectorAll('button')[at]?.focus();
}
