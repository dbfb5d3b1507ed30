/** Finding words in the text of this report. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FindBar.module.css';

export interface FindBarProps {
  /** A number that changes whenever the field is to take the focus. */
  readonly asked: number;
  readonly query: string;
  readonly count: number;
  /** Index of the shown match. */
  readonly current: number;
  readonly onQuery: (query: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

export function FindBar({ asked, query, count, current, onQuery, onStep, onClose }: FindBarProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const status =
    query.trim() === ''
      ? ''
      : count === 0
        ? t('find.none')
        : t('find.count', { current: current + 1, count });
  return (
    <search
      className={styles['find']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={input}
        type="search"
        value={query}
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
        }}
      />
      <output className={styles['status']}>{status}</output>
      <button
        type="button"
        aria-label={t('find.previous')}
        title={t('find.previous')}
        disabled={count === 0}
        onClick={() => onStep(-1)}
      >
        <ChevronUp aria-hidden />
      </button>
      <button
        type="button"
        aria-label={t('find.next')}
        title={t('find.next')}
        disabled={count === 0}
        onClick={() => onStep(1)}
      >
        <ChevronDown aria-hidden />
      </button>
      <button type="button" aria-label={t('common.close')} title={t('common.close')} onClick={onClose}>
        <X aria-hidden />
      </button>
    </search>
  );
}
