/** What can be done with a document that was brought in. Loaded with the first such document. */
import { EllipsisVertical } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx';
import styles from './DocumentMenu.module.css';

export const documentActions = [
  'compare',
  'edit',
  'link',
  'unlink',
  'archive',
  'markdown',
  'epub',
  'remove',
] as const;
export type DocumentAction = (typeof documentActions)[number];

export interface DocumentMenuProps {
  readonly entry: ShelfEntry;
  readonly onAction: (action: DocumentAction) => void;
}

export function DocumentMenu({ entry, onAction }: DocumentMenuProps) {
  const { t } = useTranslation();
  const words = (action: DocumentAction) =>
    action === 'archive' && entry.isArchived ? t('documents.unarchive') : t(`documents.${action}`);
  const isOffered = (action: DocumentAction) => action !== 'unlink' || entry.document?.revises != null;
  return (
    <ChoiceMenu
      choices={documentActions.filter(isOffered).map((action) => ({ key: action, words: words(action) }))}
      onChoose={onAction}
    >
      <Button className={styles['button'] ?? ''} aria-label={t('documents.menu', { title: entry.title })}>
        <EllipsisVertical aria-hidden />
      </Button>
    </ChoiceMenu>
  );
}
