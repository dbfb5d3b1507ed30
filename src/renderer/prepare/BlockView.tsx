/** One block of a speech: words that are typed, or a quotation or a chart that leads to its place. */
import { ArrowDown, ArrowUp, GripVertical, PenLine, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../domain/prepare/writing.ts';
import { isMac } from '../ui/keyboard.ts';
import { addressOfPlace } from './addresses.ts';
import { ChartBlockView } from './ChartBlockView.tsx';
import { dragBlock } from './dragging.ts';
import styles from './SpeechText.module.css';
import type { SpeechVerbs } from './speech-verbs.ts';
import { stepOfKey } from './step-of-key.ts';

export interface BlockViewProps {
  readonly block: Block;
  /** Of its part. */
  readonly name: string;
  /** In its part, from 1. */
  readonly number: number;
  readonly verbs: SpeechVerbs;
  /** Words are to follow it. */
  readonly onWrite: () => void;
  readonly onJump: (block: string) => void;
}

export function BlockView({ block, name, number, verbs, onWrite, onJump }: BlockViewProps) {
  const { t } = useTranslation();
  const label = t(`prepare.block.${block.kind}`, { name, number });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOfKey(event);
    if (by === null) return;
    event.preventDefault();
    verbs.stepBlock(block.id, by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that count wherever the focus is within.
    <div
      className={styles['block']}
      data-block={block.id}
      data-item={block.id}
      data-kind={block.kind}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; beside it are buttons that do the same. */}
      <span
        className={styles['grip']}
        draggable
        title={t('prepare.drag')}
        onDragStart={(event) => {
          dragBlock(event, block.id);
          const card = event.currentTarget.closest('[data-block]');
          if (card) event.dataTransfer.setDragImage(card, 12, 12);
        }}
      >
        <GripVertical aria-hidden />
      </span>
      {block.kind === 'words' ? (
        <textarea
          value={block.text}
          rows={2}
          className={styles['own']}
          data-focus="words"
          aria-label={label}
          placeholder={t('prepare.wordsPlaceholder')}
          onChange={(event) => verbs.words(block.id, event.target.value)}
        />
      ) : block.kind === 'chart' ? (
        <ChartBlockView chart={block.chart} label={label} onJump={() => onJump(block.id)}>
          <button type="button" onClick={onWrite}>
            <PenLine aria-hidden />
            {t('prepare.writeAfter')}
          </button>
        </ChartBlockView>
      ) : (
        <figure className={styles['quotation']} aria-label={label}>
          <blockquote>
            {block.words.split('\n').map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a quotation never change.
              <p key={at}>{line}</p>
            ))}
          </blockquote>
          <figcaption>
            <button type="button" onClick={onWrite}>
              <PenLine aria-hidden />
              {t('prepare.writeAfter')}
            </button>
            <a
              href={addressOfPlace(block)}
              data-focus="place"
              title={t('prepare.toPlace', { keys: isMac ? '⌘ [' : 'Alt ←' })}
              onClick={() => onJump(block.id)}
            >
              {block.citation}
            </a>
          </figcaption>
        </figure>
      )}
      <span className={styles['tools']}>
        <button
          type="button"
          data-focus="up"
          title={t('common.withKey', { words: t('prepare.up'), shortcut: 'Alt ↑' })}
          aria-label={t('prepare.upOf', { name: label })}
          onClick={() => verbs.stepBlock(block.id, -1)}
        >
          <ArrowUp aria-hidden />
        </button>
        <button
          type="button"
          data-focus="down"
          title={t('common.withKey', { words: t('prepare.down'), shortcut: 'Alt ↓' })}
          aria-label={t('prepare.downOf', { name: label })}
          onClick={() => verbs.stepBlock(block.id, 1)}
        >
          <ArrowDown aria-hidden />
        </button>
        <button
          type="button"
          title={t('prepare.verbs.remove')}
          aria-label={t('prepare.removeOf', { name: label })}
          onClick={() => verbs.removeBlock(block.id)}
        >
          <Trash2 aria-hidden />
        </button>
      </span>
    </div>
  );
}
