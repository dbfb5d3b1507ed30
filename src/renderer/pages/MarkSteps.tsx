/** Buttons from note to note and from bookmark to bookmark, for as far as there are any. */
import { Bookmark, ChevronLeft, ChevronRight, MessageSquareText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './MarkSteps.module.css';

export interface MarkStepsProps {
  readonly notes: number;
  readonly bookmarks: number;
  readonly onNote: (by: 1 | -1) => void;
  readonly onBookmark: (by: 1 | -1) => void;
}

export function MarkSteps({ notes, bookmarks, onNote, onBookmark }: MarkStepsProps) {
  const { t } = useTranslation();
  return (
    <>
      {notes > 0 ? (
        <Pair
          icon={<MessageSquareText aria-hidden />}
          previous={t('common.withKey', { words: t('notes.previous'), shortcut: ',' })}
          next={t('common.withKey', { words: t('notes.next'), shortcut: '.' })}
          onStep={onNote}
        />
      ) : null}
      {bookmarks > 0 ? (
        <Pair
          icon={<Bookmark aria-hidden />}
          previous={t('common.withKey', { words: t('bookmarks.previous'), shortcut: 'Shift ,' })}
          next={t('common.withKey', { words: t('bookmarks.next'), shortcut: 'Shift .' })}
          onStep={onBookmark}
        />
      ) : null}
    </>
  );
}

function Pair(props: {
  readonly icon: ReactNode;
  readonly previous: string;
  readonly next: string;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const { previous, next, onStep } = props;
  return (
    <div className={styles['pair']}>
      <button type="button" title={previous} aria-label={previous} onClick={() => onStep(-1)}>
        <ChevronLeft aria-hidden />
      </button>
      {props.icon}
      <button type="button" title={next} aria-label={next} onClick={() => onStep(1)}>
        <ChevronRight aria-hidden />
      </button>
    </div>
  );
}
