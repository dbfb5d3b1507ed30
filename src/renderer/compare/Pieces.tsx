/** Words of a row, with what was removed and added among them; what they were is said, not only shown. */
import { Fragment, type ReactNode } from 'react';
import type { Piece } from '../../domain/compare/comparison.ts';
import { partsOfNumberChanges } from '../../domain/compare/number-change.ts';
import type { Translate } from '../i18n/index.ts';
import styles from './Pieces.module.css';
import { isOnSide, type Side } from './row-lines.ts';

export interface PiecesProps {
  readonly pieces: readonly Piece[];
  /** Only the words of one document; both when null. */
  readonly side: Side | null;
  /** Whether they stand at another place, and were not removed or added. */
  readonly isMoved?: boolean;
  /** Whether only changes of numbers are looked at: all others are drawn quietly. */
  readonly isNumberOnly?: boolean;
  readonly t: Translate;
}

export function Pieces({ pieces, side, isMoved = false, isNumberOnly = false, t }: PiecesProps) {
  const areLoud = isNumberOnly ? partsOfNumberChanges(pieces) : null;
  return pieces.map((piece, at) => {
    const { kind, text } = piece;
    const key = `${at}${kind}`;
    if (side !== null && !isOnSide(piece, side)) return null;
    if (kind === 'same') return <Fragment key={key}>{wordsOf(text, false)}</Fragment>;
    const Tag = kind === 'removed' ? 'del' : 'ins';
    const isQuiet = areLoud?.[at] === false;
    return (
      <Tag key={key} className={styles[kind]} data-moved={isMoved} data-quiet={isQuiet}>
        <span className={styles['unseen']}>
          {t(isMoved ? 'compare.begins.moved' : `compare.begins.${kind}`)}
        </span>
        {wordsOf(text, true)}
        <span className={styles['unseen']}>{t('compare.ends')}</span>
      </Tag>
    );
  });
}

/** Between a table's cells stand tabs, which are seen as lines; between paragraphs line ends, and one that differs is marked. */
function wordsOf(text: string, isChanged: boolean): ReactNode {
  if (!/[\t\n]/.test(text)) return text;
  return text.split(/([\t\n])/).map((part, at) => {
    const key = `${at}`;
    if (part === '\t')
      return (
        <span key={key} className={styles['tab']}>
          {part}
        </span>
      );
    if (part !== '\n') return part;
    return (
      <Fragment key={key}>
        {isChanged ? <span className={styles['paragraph']} aria-hidden /> : null}
        <br />
      </Fragment>
    );
  });
}
