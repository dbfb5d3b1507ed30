/** The way in for more documents: files, a folder, or what was copied. */
import { FolderOpen, Plus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { withoutLeftovers } from '../desktop/dropped-files.ts';
import styles from './AddCard.module.css';

/** What the file dialog offers, also what can't be read: it is refused with the way to convert it. */
const offered = '.yypack,.txt,.md,.markdown,.html,.htm,.docx,.pdf,.epub,.doc,.wps,.ofd,.rtf,.odt,.mht';

export interface AddCardProps {
  readonly isCompact?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function AddCard({ isCompact = false, onFiles }: AddCardProps) {
  const { t } = useTranslation();
  const files = useId();
  const folder = useId();
  const take = (input: HTMLInputElement) => {
    const chosen = withoutLeftovers([...(input.files ?? [])]);
    input.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <div className={styles['add']} data-compact={isCompact}>
      <label htmlFor={files} className={styles['files']}>
        <Plus aria-hidden />
        <span className={styles['what']}>{t('shelf.add')}</span>
        <span className={styles['formats']}>{t('shelf.formats')}</span>
        <input
          id={files}
          type="file"
          multiple
          accept={offered}
          aria-label={t('shelf.add')}
          onChange={(event) => take(event.target)}
        />
      </label>
      <label htmlFor={folder} className={styles['folder']}>
        <FolderOpen aria-hidden />
        <span>{t('shelf.addFolder')}</span>
        <input
          id={folder}
          ref={(input) => input?.setAttribute('webkitdirectory', '')}
          type="file"
          onChange={(event) => take(event.target)}
        />
      </label>
      <p className={styles['paste']}>{t('shelf.paste')}</p>
    </div>
  );
}
