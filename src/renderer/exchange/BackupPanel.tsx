/** Keeps everything that was made, for oneself: no choice, so that nothing is forgotten. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { saveFile } from '../desktop/index.ts';
import { useDocumentsAtHand } from './documents-at-hand.ts';
import styles from './ExportDialog.module.css';
import { ExportFoot } from './ExportFoot.tsx';
import { exportFile } from './export-file.ts';
import { datedName } from './name-file.ts';
import type { NotesOrder } from './protocol.ts';
import type { Exporting } from './use-export.ts';

export interface BackupPanelProps {
  readonly exporting: Exporting;
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly reports: readonly Report[];
  readonly source: DocumentOrigin['source'] | null;
  readonly onClose: () => void;
}

export function BackupPanel({ exporting, notes, bookmarks, reports, source, onClose }: BackupPanelProps) {
  const { t } = useTranslation();
  const made = useMemo(() => [...notes, ...bookmarks], [notes, bookmarks]);
  const documents = useDocumentsAtHand(made, reports, source ?? unknownSource);
  const go = () =>
    exporting.run(async (listening) => {
      const exported = new Date().toISOString();
      const order: NotesOrder = {
        what: 'notes',
        form: 'json',
        documents: await documents.whenOpen(),
        bookmarks,
        carries: [],
        removals: [],
        person: null,
        passphrase: null,
        meeting: '',
        exported,
      };
      const name = datedName(`${reports[0]?.meeting ?? ''}${t('export.backupName')}`, exported, 'json');
      const file = { desk: exporting.desk, order, notes, name, isPdf: false };
      const outcome = await exportFile(file, listening);
      if (outcome.state !== 'failed' || outcome.code !== 'other') return outcome;
      // Whatever keeps the worker from its work, notes get out.
      const { writeNotes } = await import('./write-notes.ts');
      const written = await writeNotes(notes, order, () => {});
      if (!written.ok) return { state: 'failed', code: written.error };
      const saved = await saveFile({ name, bytes: written.value.bytes });
      return saved.state === 'saved' ? { ...saved, leftOut: 0, earlier: 0 } : saved;
    });
  return (
    <>
      <div className={styles['single']}>
        <p>{t('export.backupDetail', { notes: notes.length, bookmarks: bookmarks.length })}</p>
        <p>{t('export.backupLacks')}</p>
      </div>
      <ExportFoot
        exporting={exporting}
        obstacle={made.length === 0 ? t('export.empty') : ''}
        label={t('export.go')}
        onGo={go}
        onClose={onClose}
      />
    </>
  );
}

const unknownSource = { name: '', sha256: '' };
