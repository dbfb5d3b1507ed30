/** The menu of a document on the shelf, and what its commands do. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { exportDocument } from '../exchange/export-document.ts';
import { DocumentDialog } from '../library/DocumentDialog.tsx';
import { type DocumentAction, DocumentMenu } from '../library/DocumentMenu.tsx';
import { archiveDocument, editDocument, removeDocument } from '../storage/documents.ts';
import { type Step, takeBack } from '../storage/history.ts';
import { openDocument } from '../storage/open-document.ts';
import { showToast } from '../ui/toasts.ts';
import { LinkVersion } from './LinkVersion.tsx';

function originOf({ info, file }: LibraryDocument): DocumentOrigin {
  return { info, source: { name: file.name, sha256: file.sha256 } };
}

export interface DocumentActionsProps {
  readonly entry: ShelfEntry;
  readonly documents: readonly LibraryDocument[];
  /** Those that came with the app. */
  readonly bundled: readonly Report[];
}

export default function DocumentActions({ entry, documents, bundled }: DocumentActionsProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const [isLinking, setLinking] = useState(false);
  const { document } = entry;
  if (!document) return null;
  const { title } = entry;
  const undoing = (step: Step) => ({
    label: t('common.undo'),
    run: () => {
      takeBack(step);
      showToast(t('done.undone'));
    },
  });

  const run = async (action: DocumentAction) => {
    switch (action) {
      case 'compare':
        location.hash = `#/compare/${document.id}`;
        break;
      case 'edit':
        setEditing(true);
        break;
      case 'link':
        setLinking(true);
        break;
      case 'unlink': {
        const step = editDocument(document, { revises: null });
        showToast(t('versions.unlinked', { title }), undoing(step));
        break;
      }
      case 'archive': {
        const isArchived = !document.isArchived;
        const step = archiveDocument(document, isArchived);
        showToast(t(isArchived ? 'documents.archived' : 'documents.unarchived', { title }), undoing(step));
        break;
      }
      case 'markdown':
      case 'epub': {
        const opened = await openDocument(document.id).catch(() => null);
        if (!opened?.ok) {
          showToast(t('documents.notOpened', { title }));
          break;
        }
        const saved = await exportDocument(opened.value.report, action, originOf(document)).catch(() => null);
        if (saved?.state === 'saved') showToast(t('documents.exported', { place: saved.place }));
        else if (saved?.state !== 'cancelled') showToast(t('documents.notExported'));
        break;
      }
      case 'remove': {
        const step = await removeDocument(document);
        showToast(t('documents.removed', { title }), undoing(step));
        break;
      }
    }
  };

  return (
    <>
      <DocumentMenu entry={entry} onAction={(action) => void run(action)} />
      {isEditing ? (
        <DocumentDialog
          document={document}
          shelves={[...new Set(documents.map(({ shelf }) => shelf))]}
          onChange={(changes) => showToast(t('documents.changed'), undoing(editDocument(document, changes)))}
          onClose={() => setEditing(false)}
        />
      ) : null}
      {isLinking ? (
        <LinkVersion
          document={document}
          documents={documents}
          bundled={bundled}
          onClose={() => setLinking(false)}
        />
      ) : null}
    </>
  );
}
