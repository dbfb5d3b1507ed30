/** One part of a speech: its heading, how long it takes, and its blocks, which can be moved and dropped here. */
import { ArrowDown, ArrowUp, PenLine, Quote, Trash2 } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { Part } from '../../domain/prepare/writing.ts';
import { BlockView } from './BlockView.tsx';
import { droppedOf, isDraggedHere } from './dragging.ts';
import styles from './SpeechText.module.css';
import { sayDuration } from './say-duration.ts';
import type { SpeechVerbs } from './speech-verbs.ts';
import { stepOfKey } from './step-of-key.ts';

export interface PartViewProps {
  readonly part: Part;
  readonly index: number;
  readonly count: number;
  readonly seconds: number;
  readonly notes: readonly Note[];
  readonly verbs: SpeechVerbs;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly onJump: (block: string) => void;
}

export function PartView({ part, index, count, seconds, notes, verbs, ...props }: PartViewProps) {
  const { t } = useTranslation();
  const [dropAt, setDropAt] = useState<number | null>(null);
  const name = part.heading.trim() === '' ? t('prepare.partNumber', { number: index + 1 }) : part.heading;
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (!isDraggedHere(event)) return;
    event.preventDefault();
    setDropAt(indexUnder(event));
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    const dropped = droppedOf(event);
    setDropAt(null);
    if (!dropped) return;
    event.preventDefault();
    const at = indexUnder(event);
    if (dropped.kind === 'block') verbs.dropBlock(dropped.id, part.id, at);
    else
      verbs.addNotes(
        part.id,
        dropped.ids.flatMap((id) => notes.find((note) => note.id === id) ?? []),
        at,
      );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOfKey(event);
    if (by === null) return;
    event.preventDefault();
    verbs.stepPart(part.id, by);
  };
  return (
    <section
      className={styles['part']}
      aria-label={name}
      data-part={part.id}
      data-dropping={dropAt !== null}
      onFocus={props.onFocus}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropAt(null);
      }}
      onDrop={onDrop}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that count wherever the focus is within. */}
      <header className={styles['partHead']} data-item={part.id} onKeyDown={onKeyDown}>
        <input
          value={part.heading}
          className={styles['heading']}
          data-focus="heading"
          aria-label={t('prepare.heading', { number: index + 1 })}
          placeholder={t(index === 0 ? 'prepare.headingOnly' : 'prepare.headingPlaceholder')}
          onChange={(event) => verbs.heading(part.id, event.target.value)}
        />
        <span className={styles['time']}>{sayDuration(seconds, t)}</span>
        {count > 1 ? (
          <span className={styles['tools']}>
            <button
              type="button"
              data-focus="up"
              title={t('common.withKey', { words: t('prepare.up'), shortcut: 'Alt ↑' })}
              aria-label={t('prepare.partUp', { name })}
              onClick={() => verbs.stepPart(part.id, -1)}
            >
              <ArrowUp aria-hidden />
            </button>
            <button
              type="button"
              data-focus="down"
              title={t('common.withKey', { words: t('prepare.down'), shortcut: 'Alt ↓' })}
              aria-label={t('prepare.partDown', { name })}
              onClick={() => verbs.stepPart(part.id, 1)}
            >
              <ArrowDown aria-hidden />
            </button>
            <button
              type="button"
              title={t('prepare.removePart')}
              aria-label={t('prepare.removePartOf', { name })}
              onClick={() => verbs.removePart(part.id)}
            >
              <Trash2 aria-hidden />
            </button>
          </span>
        ) : null}
      </header>
      {part.blocks.map((block, at) => (
        <div key={block.id} className={styles['place']} data-drop={dropAt === at}>
          <BlockView
            block={block}
            name={name}
            number={at + 1}
            verbs={verbs}
            onWrite={() => verbs.addWords(part.id, at + 1)}
            onJump={props.onJump}
          />
        </div>
      ))}
      <div className={styles['add']} data-drop={dropAt === part.blocks.length}>
        <button type="button" onClick={() => verbs.addWords(part.id)}>
          <PenLine aria-hidden />
          {t('prepare.addWords')}
        </button>
        <button type="button" onClick={props.onChoose}>
          <Quote aria-hidden />
          {t('prepare.addQuotation')}
        </button>
      </div>
    </section>
  );
}

/** Before which block of the part the pointer is. */
function indexUnder({ currentTarget, clientY }: DragEvent<HTMLElement>): number {
  const blocks = [...currentTarget.querySelectorAll('[data-block]')];
  const at = blocks.findIndex((block) => {
    const { top, height } = block.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return at < 0 ? blocks.length : at;
}
