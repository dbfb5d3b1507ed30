/** One block of a field: words that are typed, or a quotation or a chart that leads to its place. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../domain/prepare/writing.ts';
import { addressOfPlace } from './addresses.ts';
import { ChartBlockView } from './ChartBlockView.tsx';
import styles from './Proposal.module.css';
import { stepOfKey } from './step-of-key.ts';

export interface FieldBlockProps {
  readonly block: Block;
  /** Label of its field. */
  readonly field: string;
  /** In its field, from 1. */
  readonly number: number;
  /** By which the field is found; null for all but its first words. */
  readonly elementId: string | null;
  readonly describedBy: string;
  /** Nothing else is in its field. */
  readonly isAlone: boolean;
  /** Nothing was written here yet. */
  readonly isRoom: boolean;
  readonly onType: (text: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onJump: () => void;
}

export function FieldBlock({ block, field, number, onStep, ...props }: FieldBlockProps) {
  const { t } = useTranslation();
  const label = t(`proposal.block.${block.kind}`, { field, number });
  const canMove = block.kind !== 'words' || !(props.isAlone || props.isRoom);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = canMove ? stepOfKey(event) : null;
    if (by === null) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that count wherever the focus is within.
    <div className={styles['block']} data-item={block.id} data-kind={block.kind} onKeyDown={onKeyDown}>
      {block.kind === 'words' ? (
        <textarea
          {...(props.elementId === null ? {} : { id: props.elementId })}
          rows={1}
          data-alone={props.isAlone}
          value={block.text}
          data-focus="words"
          aria-label={label}
          aria-describedby={props.describedBy}
          placeholder={t(props.isAlone ? 'proposal.write' : 'proposal.writeOn')}
          onChange={(event) => props.onType(event.target.value)}
        />
      ) : block.kind === 'chart' ? (
        <ChartBlockView chart={block.chart} label={label} onJump={props.onJump} />
      ) : (
        <figure className={styles['quotation']} aria-label={label}>
          <blockquote>
            {block.words.split('\n').map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a quotation never change.
              <p key={at}>{line}</p>
            ))}
          </blockquote>
          <figcaption>
            <a
              href={addressOfPlace(block)}
              data-focus="place"
              title={t('prepare.toPlace')}
              onClick={props.onJump}
            >
              {block.citation}
            </a>
          </figcaption>
        </figure>
      )}
      {canMove ? (
        <span className={styles['tools']}>
          <button
            type="button"
            data-focus="up"
            title={t('common.withKey', { words: t('prepare.up'), shortcut: 'Alt ↑' })}
            aria-label={t('prepare.upOf', { name: label })}
            onClick={() => onStep(-1)}
          >
            <ArrowUp aria-hidden />
          </button>
          <button
            type="button"
            data-focus="down"
            title={t('common.withKey', { words: t('prepare.down'), shortcut: 'Alt ↓' })}
            aria-label={t('prepare.downOf', { name: label })}
            onClick={() => onStep(1)}
          >
            <ArrowDown aria-hidden />
          </button>
          <button
            type="button"
            title={t('prepare.verbs.remove')}
            aria-label={t('prepare.removeOf', { name: label })}
            onClick={props.onRemove}
          >
            <Trash2 aria-hidden />
          </button>
        </span>
      ) : null}
    </div>
  );
}
