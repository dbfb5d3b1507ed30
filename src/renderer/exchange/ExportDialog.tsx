/** Takes things away: notes in many forms, the document itself, paper, and a backup of everything. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { useBookmarks, useNotes } from '../storage/live.ts';
import { Choices } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { DocumentExport } from './DocumentExport.tsx';
import styles from './ExportDialog.module.css';
import { NotesExport } from './NotesExport.tsx';
import { PrintPanel } from './PrintPanel.tsx';
import { useExport } from './use-export.ts';

export interface ExportScope {
  readonly name: 'all' | 'report' | 'shown';
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

export type ExportKind = 'notes' | 'document' | 'print' | 'backup';

export interface ExportDialogProps {
  /** Empty when no document could be opened: notes can be taken away all the same. */
  readonly reports: readonly Report[];
  /** The likeliest first; when empty, all that is stored. */
  readonly scopes: readonly ExportScope[];
  /** The file of the documents that come with the app; null when they could not be opened. */
  readonly source: DocumentOrigin['source'] | null;
  /** The document that is read, which can be taken away too. */
  readonly current: Report | null;
  readonly first?: ExportKind;
  /** Saves a backup of everything, and says what became of it; true when it was saved. */
  readonly onBackUp: (signal?: AbortSignal) => Promise<boolean>;
  readonly onClose: () => void;
}

export default function ExportDialog({
  reports,
  scopes,
  source,
  current,
  first = 'notes',
  onBackUp,
  onClose,
}: ExportDialogProps) {
  const { t } = useTranslation();
  const notes = useNotes() ?? [];
  const bookmarks = useBookmarks() ?? [];
  const isOpen = source !== null && reports.length > 0;
  const kinds: readonly ExportKind[] = !isOpen
    ? ['backup']
    : current
      ? ['notes', 'document', 'print', 'backup']
      : ['notes', 'backup'];
  const [wanted, setKind] = useState<ExportKind>(first);
  const kind = kinds.includes(wanted) ? wanted : (kinds[0] ?? 'backup');
  const exporting = useExport(onClose);
  const all: ExportScope = { name: 'all', notes, bookmarks };
  const common = { exporting, onClose };
  return (
    <Dialog
      title={t(isOpen ? `export.titles.${kind}` : 'export.titles.notes')}
      shape="wide"
      onClose={onClose}
    >
      <div className={styles['export']}>
        {kinds.length > 1 ? (
          <div className={styles['kinds']}>
            <Choices
              label={t('export.what')}
              value={kind}
              options={kinds.map((value) => ({ value, label: t(`export.kinds.${value}`) }))}
              onChange={setKind}
            />
          </div>
        ) : null}
        {kind === 'notes' && source ? (
          <NotesExport
            {...common}
            reports={reports}
            source={source}
            scopes={scopes.length > 0 ? scopes : [all]}
          />
        ) : null}
        {kind === 'document' && current && source ? (
          <DocumentExport {...common} report={current} source={source} />
        ) : null}
        {kind === 'print' && current ? <PrintPanel {...common} report={current} notes={notes} /> : null}
        {kind === 'backup' ? (
          <BackupPanel {...common} notes={notes.length} bookmarks={bookmarks.length} onBackUp={onBackUp} />
        ) : null}
      </div>
    </Dialog>
  );
}
