/** Shows beside words what the document's own glossary or notes say of them. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../domain/glossary/explanations.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import styles from './MarkNote.module.css';

export interface ExplanationNoteProps {
  readonly explanation: Explanation;
  /** The words, in the window's coordinates. */
  readonly around: DOMRect;
  readonly onGo: (line: string) => void;
  readonly onClose: () => void;
}

export function ExplanationNote({ explanation, around, onGo, onClose }: ExplanationNoteProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useFocusReturn(box);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  const isBelow = around.bottom < window.innerHeight * 0.6;
  const side = isBelow ? { top: around.bottom + 8 } : { bottom: window.innerHeight - around.top + 8 };
  const [first] = explanation.lines;
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('explanation.of', { term: explanation.term })}
      tabIndex={-1}
      className={styles['note']}
      style={{ ...side, left: Math.max(8, Math.min(around.left, window.innerWidth - 360)) }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        event.stopPropagation();
      }}
    >
      <h2 lang="zh-CN">{explanation.term}</h2>
      {explanation.text.split('\n').map((line) => (
        <p key={line} lang="zh-CN">
          {line}
        </p>
      ))}
      <p className={styles['actions']}>
        {first === undefined ? null : (
          <button type="button" onClick={() => onGo(first)}>
            {t('explanation.go')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('common.close')}
        </button>
      </p>
    </div>
  );
}
