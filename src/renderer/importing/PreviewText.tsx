/** The text that was read, line by line, with what each was taken for; fetched from the worker as it comes into view. */
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PreviewText.module.css';
import { isLeftOut } from './preview-keys.ts';
import type { Preview, PreviewRow } from './protocol.ts';
import type { ReaderWorker } from './reader-worker.ts';

const blockRows = 20;
/** Of a row, in rem: only how long the scrollbar is depends on it. */
const estimatedRow = 4;

export interface PreviewTextProps {
  readonly preview: Preview;
  readonly worker: ReaderWorker;
  /** The chosen line, and the place in it where it would be split. */
  readonly selected: { readonly row: PreviewRow; readonly at: number | null } | null;
  /** `at`: the offset in the line that was clicked. */
  readonly onSelect: (row: PreviewRow, at: number | null) => void;
  /** The line to bring into view; a new object for each time. */
  readonly target: { readonly line: number } | null;
}

export function PreviewText({ preview, worker, selected, onSelect, target }: PreviewTextProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const blocks = Math.ceil(preview.rows / blockRows);
  useEffect(() => {
    if (!target || !scroller.current) return;
    const root = scroller.current;
    const find = () => root.querySelector(`[data-row="${target.line}"]`);
    root.querySelector(`[data-block="${Math.floor(target.line / blockRows)}"]`)?.scrollIntoView();
    let frames = 0;
    const settle = () => {
      const row = find();
      row?.scrollIntoView({ block: 'center' });
      frames += 1;
      if (!row && frames < 60) requestAnimationFrame(settle);
    };
    settle();
  }, [target]);
  const near = useNearBlocks(scroller, blocks);
  const chosen = selected?.row.index ?? 0;
  return (
    <div ref={scroller} className={styles['scroller']}>
      <div className={styles['text']} role="list" aria-label={t('importing.text')}>
        {Array.from({ length: blocks }, (_, index) => index).map((index) => (
          <Block
            key={index}
            index={index}
            rows={Math.min(blockRows, preview.rows - index * blockRows)}
            version={preview.version}
            worker={worker}
            isNear={near.has(index)}
            selected={Math.floor(chosen / blockRows) === index ? selected : null}
            reached={Math.floor(chosen / blockRows) === index ? chosen : null}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

/** The blocks in view or a view away. */
function useNearBlocks(
  scroller: React.RefObject<HTMLDivElement | null>,
  blocks: number,
): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]));
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number((target as HTMLElement).dataset['block']);
            if (isIntersecting) next.add(index);
            else next.delete(index);
          }
          return next;
        }),
      { root, rootMargin: '100% 0px' },
    );
    for (const block of [...root.querySelectorAll('[data-block]')].slice(0, blocks)) observer.observe(block);
    return () => observer.disconnect();
  }, [scroller, blocks]);
  return near;
}

const Block = memo(function Block(props: {
  readonly index: number;
  readonly rows: number;
  readonly version: number;
  readonly worker: ReaderWorker;
  readonly isNear: boolean;
  readonly selected: PreviewTextProps['selected'];
  /** The line at which Tab stops; null where it is in another block. */
  readonly reached: number | null;
  readonly onSelect: PreviewTextProps['onSelect'];
}) {
  const { index, rows, version, worker, isNear, selected, reached } = props;
  const element = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<readonly PreviewRow[]>([]);
  useEffect(() => {
    if (!isNear) return;
    let isStale = false;
    void worker.rows(index * blockRows, index * blockRows + rows, version).then((fetched) => {
      if (fetched && !isStale) setShown(fetched);
    });
    return () => {
      isStale = true;
    };
  }, [isNear, worker, index, rows, version]);
  const height = element.current?.offsetHeight;
  return (
    <div ref={element} data-block={index}>
      {isNear && shown.length > 0 ? (
        shown.map((row) => (
          <Row
            key={row.index}
            row={row}
            at={row.index === selected?.row.index ? selected.at : undefined}
            isReached={row.index === reached}
            onSelect={props.onSelect}
          />
        ))
      ) : (
        <div style={{ blockSize: height ? `${height}px` : `${rows * estimatedRow}rem` }} />
      )}
    </div>
  );
});

function Row({
  row,
  at,
  isReached,
  onSelect,
}: {
  readonly row: PreviewRow;
  /** Undefined where the line is not the chosen one. */
  readonly at: number | null | undefined;
  /** Whether Tab stops at it: at one line of all. */
  readonly isReached: boolean;
  readonly onSelect: PreviewTextProps['onSelect'];
}) {
  const { t } = useTranslation();
  const { text, role, level, runIn, doubt, isJoined } = row;
  const label = level === null ? t(`importing.role.${role}`) : t('importing.level', { level });
  return (
    <div
      role="listitem"
      className={styles['row']}
      data-row={row.index}
      data-role={role}
      data-level={level ?? undefined}
      data-left={isLeftOut(row)}
      data-doubt={doubt !== null}
      aria-current={at !== undefined}
    >
      <button
        type="button"
        className={styles['role']}
        tabIndex={isReached ? 0 : -1}
        aria-label={t('importing.choose', {
          role: doubt ? `${label} ${t(`importing.doubt.${doubt}`)}` : label,
          words: text.slice(0, 20),
        })}
        onClick={() => onSelect(row, null)}
      >
        {label}
        {doubt ? <small>{t(`importing.doubt.${doubt}`)}</small> : null}
        {isJoined ? <small>{t('importing.joined')}</small> : null}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside it does the same by keys. */}
      <p
        className={styles['words']}
        onClick={(event) => onSelect(row, caretIn(event.currentTarget, event.clientX, event.clientY))}
      >
        <Words text={text} runIn={runIn} at={at ?? null} />
        {row.isCut ? <small>{t('importing.cut')}</small> : null}
      </p>
    </div>
  );
}

function Words({
  text,
  runIn,
  at,
}: {
  readonly text: string;
  readonly runIn: number | null;
  readonly at: number | null;
}) {
  const title = runIn ?? 0;
  const cut = at !== null && at > 0 && at < text.length ? at : null;
  return (
    <>
      {title > 0 ? <b>{text.slice(0, title)}</b> : null}
      {cut === null || cut < title ? (
        text.slice(title)
      ) : (
        <>
          {text.slice(title, cut)}
          <span className={styles['cut']} aria-hidden="true" />
          {text.slice(cut)}
        </>
      )}
    </>
  );
}

/** The offset in the words that a point falls on; null beside them. */
function caretIn(words: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !words.contains(caret.offsetNode)) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return before.toString().length;
}
