/** The small bar beside selected words or a chosen item: colours, stances, note, bookmark, copy. */
import { Bookmark as BookmarkIcon, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Colour, colours, type Note, type Stance, stances } from '../../domain/notes/note.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import styles from './SelectionBar.module.css';

export interface SelectionBarProps {
  /** What the bar is about, in the window's coordinates. */
  readonly around: DOMRect;
  readonly isFocused: boolean;
  /** The note that is changed, or null when one is to be made. */
  readonly chosen: Pick<Note, 'colour' | 'stance' | 'author'> | null;
  /** What stands above the tools. */
  readonly head: ReactNode;
  readonly isBookmarked: boolean;
  /** While a carried note is being placed there is nothing else to do; null at all other times. */
  readonly onPlace: (() => void) | null;
  /** Shows what was said elsewhere of the task of the item; null where no whole item is chosen. */
  readonly onLinks: (() => void) | null;
  readonly onColour: (colour: Colour) => void;
  readonly onStance: (stance: Stance) => void;
  readonly onNote: () => void;
  readonly onBookmark: () => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function SelectionBar(props: SelectionBarProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const position = useBarPosition(bar, props.around);
  const { isFocused } = props;
  useFocusReturn(bar);
  useEffect(() => {
    if (isFocused) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isFocused]);
  return (
    <div
      ref={bar}
      className={styles['bar']}
      role="toolbar"
      aria-label={t('bar.label')}
      style={position}
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => moveFocus(event, bar.current)}
    >
      {props.head}
      {props.onPlace ? (
        <button type="button" className={styles['word']} onClick={props.onPlace}>
          {t('bar.place')}
          <kbd>{'⏎'}</kbd>
        </button>
      ) : (
        <Marks {...props} />
      )}
    </div>
  );
}

function Marks(props: SelectionBarProps) {
  const { t } = useTranslation();
  const own = props.chosen?.author ? null : props.chosen;
  return (
    <>
      {colours.map((colour, index) => (
        <button
          key={colour}
          type="button"
          className={styles['colour']}
          data-colour={colour}
          aria-pressed={own?.colour === colour}
          aria-label={t(`colour.${colour}`)}
          title={t('common.withKey', { words: t(`colour.${colour}`), shortcut: index + 1 })}
          onClick={() => props.onColour(colour)}
        />
      ))}
      <span className={styles['rule']} />
      {stances.map((stance, index) => (
        <button
          key={stance}
          type="button"
          className={styles['word']}
          aria-pressed={own?.stance === stance}
          title={t('common.withKey', { words: t(`stance.${stance}`), shortcut: index + 5 })}
          onClick={() => props.onStance(stance)}
        >
          {t(`stance.${stance}`)}
        </button>
      ))}
      <span className={styles['rule']} />
      <button type="button" className={styles['word']} onClick={props.onNote}>
        {own ? t('bar.edit') : t('bar.note')}
        <kbd>N</kbd>
      </button>
      <button type="button" className={styles['word']} onClick={props.onCopy}>
        {t('bar.copy')}
        <kbd>C</kbd>
      </button>
      <button
        type="button"
        className={styles['icon']}
        aria-pressed={props.isBookmarked}
        aria-label={props.isBookmarked ? t('bar.removeBookmark') : t('bar.bookmark')}
        title={t('common.withKey', {
          words: props.isBookmarked ? t('bar.removeBookmark') : t('bar.bookmark'),
          shortcut: 'B',
        })}
        onClick={props.onBookmark}
      >
        <BookmarkIcon aria-hidden />
      </button>
      {props.onLinks ? (
        <button type="button" className={styles['word']} onClick={props.onLinks}>
          {t('bar.links')}
          <kbd>L</kbd>
        </button>
      ) : null}
      {props.chosen ? (
        <button
          type="button"
          className={styles['icon']}
          aria-label={t('bar.delete')}
          title={t('bar.delete')}
          onClick={props.onDelete}
        >
          <Trash2 aria-hidden />
        </button>
      ) : null}
    </>
  );
}

function moveFocus(event: KeyboardEvent, bar: HTMLElement | null): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const buttons = [...(bar?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  const step = event.key === 'ArrowRight' ? 1 : -1;
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** Below what it is about; above when there is no room; never over it when there is room at all. */
function useBarPosition(bar: React.RefObject<HTMLDivElement | null>, around: DOMRect) {
  const [position, setPosition] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const box = bar.current?.getBoundingClientRect();
    if (!box) return;
    const gap = 8;
    const left = Math.min(
      Math.max(gap, around.left + around.width / 2 - box.width / 2),
      window.innerWidth - box.width - gap,
    );
    const below = around.bottom + gap;
    const above = around.top - gap - box.height;
    const isRoomBelow = below + box.height <= window.innerHeight - 48;
    const top = isRoomBelow
      ? below
      : Math.max(gap, above >= gap ? above : window.innerHeight - box.height - 48);
    setPosition({ left, top });
  }, [bar, around]);
  return position ?? { left: 0, top: 0, opacity: 0 };
}
