/** What can be done with the line that was chosen, each with its key. */
import { CornerDownLeft, Merge, Redo2, Trash2, Type, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './PreviewTools.module.css';
import { canSplit, isLeftOut } from './preview-keys.ts';
import type { Preview, PreviewEdit, PreviewRow } from './protocol.ts';

/** More levels than any document nests. */
export const headingLevels = [1, 2, 3, 4] as const;

export interface PreviewToolsProps {
  readonly preview: Preview;
  readonly row: PreviewRow | null;
  /** Where the line would be split, in UTF-16 units; null where that was not said. */
  readonly at: number | null;
  readonly onEdit: (edit: PreviewEdit) => void;
}

export function PreviewTools({ preview, row, at, onEdit }: PreviewToolsProps) {
  const { t } = useTranslation();
  const line = row?.index ?? -1;
  const isLeft = row !== null && isLeftOut(row);
  return (
    <div className={styles['tools']} role="toolbar" aria-label={t('importing.tools')}>
      <span className={styles['group']}>
        {headingLevels.map((level) => (
          <button
            key={level}
            type="button"
            disabled={!row}
            aria-pressed={row?.level === level}
            title={t('common.withKey', { words: t('importing.level', { level }), shortcut: `${level}` })}
            onClick={() => onEdit({ kind: 'heading', line, level })}
          >
            {t('importing.level', { level })}
          </button>
        ))}
        <button
          type="button"
          disabled={!row}
          aria-pressed={row?.role === 'paragraph' && row.level === null}
          title={t('common.withKey', { words: t('importing.role.paragraph'), shortcut: '0' })}
          onClick={() => onEdit({ kind: 'text', line })}
        >
          <Type aria-hidden />
          {t('importing.role.paragraph')}
        </button>
      </span>
      <span className={styles['group']}>
        <button
          type="button"
          disabled={!row}
          title={t('common.withKey', { words: t('importing.leaveOut'), shortcut: 'Delete' })}
          onClick={() => onEdit({ kind: isLeft ? 'keep' : 'leave-out', line })}
        >
          <Trash2 aria-hidden />
          {isLeft ? t('importing.keep') : t('importing.leaveOut')}
        </button>
        <button
          type="button"
          disabled={!row || line >= preview.rows - 1}
          title={t('common.withKey', { words: t('importing.join'), shortcut: 'J' })}
          onClick={() => onEdit({ kind: 'join', line })}
        >
          <Merge aria-hidden />
          {t('importing.join')}
        </button>
        <button
          type="button"
          disabled={!canSplit(row, at)}
          title={
            row && canSplit(row, at)
              ? t('importing.splitBefore', { words: row.text.slice(at, at + 6) })
              : t('importing.splitHow')
          }
          onClick={() => canSplit(row, at) && onEdit({ kind: 'split', line, at })}
        >
          <CornerDownLeft aria-hidden />
          {t('importing.split')}
        </button>
      </span>
      <span className={styles['group']}>
        <button
          type="button"
          disabled={!preview.canUndo}
          title={t('common.withKey', { words: t('common.undo'), shortcut: 'Ctrl+Z' })}
          onClick={() => onEdit({ kind: 'undo' })}
        >
          <Undo2 aria-hidden />
          {t('common.undo')}
        </button>
        <button
          type="button"
          disabled={!preview.canRedo}
          title={t('common.withKey', { words: t('importing.redo'), shortcut: 'Ctrl+Shift+Z' })}
          onClick={() => onEdit({ kind: 'redo' })}
        >
          <Redo2 aria-hidden />
          {t('importing.redo')}
        </button>
      </span>
      {row ? null : <p className={styles['hint']}>{t('importing.chooseLine')}</p>}
    </div>
  );
}
