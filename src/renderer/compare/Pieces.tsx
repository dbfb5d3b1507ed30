/** Words of a row, with what was removed and added among them; what they were is said, not only shown. */
import { Fragment } from 'react';
import type { Piece } from '../../domain/compare/comparison.ts';
import type { Translate } from '../i18n/index.ts';
import styles from './Pieces.module.css';

export interface PiecesProps {
  readonly pieces: readonly Piece[];
  /** Only the words of one document; both when null. */
  readonly side: 'old' | 'new' | null;
  /** Whether they stand at another place, and were not removed or added. */
  readonly isMoved?: boolean;
  readonly t: Translate;
}

export function Pieces({ pieces, side, isMoved = false, t }: PiecesProps) {
  return pieces.map(({ kind, text }, at) => {
    const key = `${at}${kind}`;
    if (kind === 'same') return <Cells key={key} text={text} />;
    if (side !== null && kind !== (side === 'old' ? 'removed' : 'added')) return null;
    const Tag = kind === 'removed' ? 'del' : 'ins';
    return (
      <Tag key={key} className={styles[kind]} data-moved={isMoved}>
        <span className={styles['unseen']}>
          {t(isMoved ? 'compare.begins.moved' : `compare.begins.${kind}`)}
        </span>
        <Cells text={text} />
        <span className={styles['unseen']}>{t('compare.ends')}</span>
      </Tag>
    );
  });
}

/** The tabs between a table's cells stay text, and are seen as lines. */
function Cells({ text }: { readonly text: string }) {
  if (!text.includes('\t')) return text;
  return text.split('\t').map((cell, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place.
    <Fragment key={at}>
      {at > 0 ? <span className={styles['tab']}>{'\t'}</span> : null}
      {cell}
    </Fragment>
  ));
}
