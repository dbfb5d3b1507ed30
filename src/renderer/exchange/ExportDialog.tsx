/** Takes notes away: which, in what form, to where. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { saveFile } from '../desktop/index.ts';
import { useBookmarks, useCarries, useNotes } from '../storage/live.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toasts.ts';
import { DocumentExport, type TakenDocument } from './DocumentExport.tsx';
import styles from './exchange.module.css';
import { type ExportFormat, makeFile } from './make-file.ts';

export interface ExportScope {
  readonly name: 'all' | 'report' | 'shown';
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

export interface ExportDialogProps {
  /** Empty when no document could be opened: notes can be taken away all the same. */
  readonly reports: readonly Report[];
  /** The likeliest first; when empty, all that is stored. */
  readonly scopes: readonly ExportScope[];
  /** The document that is read, which can be taken away too. */
  readonly document: TakenDocument | null;
  readonly onClose: () => void;
}

const formats = ['docx', 'markdown', 'json'] as const;

export default function ExportDialog({ reports, scopes, document, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const notes = useNotes() ?? [];
  const bookmarks = useBookmarks() ?? [];
  const carries = useCarries() ?? [];
  const offered: readonly ExportScope[] = scopes.length > 0 ? scopes : [{ name: 'all', notes, bookmarks }];
  const available = reports.length > 0 ? formats : (['json'] as const);
  const [format, setFormat] = useState<ExportFormat>(available[0]);
  const [scopeName, setScopeName] = useState(offered[0]?.name ?? 'all');
  const [state, setState] = useState<'ready' | 'busy' | 'full' | 'denied' | 'other'>('ready');
  const messageId = useId();
  const scope = offered.find((each) => each.name === scopeName) ?? offered[0];
  const isEmpty = !scope || scope.notes.length + scope.bookmarks.length === 0;

  const run = async () => {
    if (!scope) return;
    setState('busy');
    const file = await makeFile(format, withCarries(scope, carries), reports, t('export.fileName')).catch(
      () => null,
    );
    const outcome = file
      ? await saveFile({ name: file.name, bytes: file.bytes })
      : { state: 'failed' as const, code: 'other' as const };
    if (outcome.state === 'failed') setState(outcome.code);
    else setState('ready');
    if (outcome.state !== 'saved') return;
    const { leftOut = 0, earlier = 0 } = file ?? {};
    showToast(
      leftOut > 0
        ? t('export.partly', { place: outcome.place, count: leftOut })
        : earlier > 0
          ? t('export.once', { place: outcome.place, count: earlier })
          : t('done.exported', { place: outcome.place }),
    );
    onClose();
  };

  return (
    <Dialog title={t('export.title')} shape="centre" onClose={onClose}>
      <Choices
        label={t('export.format')}
        isStacked
        value={format}
        options={available.map((each) => ({
          value: each,
          label: t(`export.${each}`),
          detail: t(`export.${each}Detail`),
        }))}
        onChange={setFormat}
      />
      {offered.length > 1 ? (
        <Choices
          label={t('export.scope')}
          value={scopeName}
          options={offered.map((each) => ({
            value: each.name,
            label: t(`export.${each.name}`, { count: each.notes.length }),
          }))}
          onChange={setScopeName}
        />
      ) : null}
      <p className={styles['message']} id={messageId} role="status">
        {isEmpty
          ? t('export.empty')
          : state === 'busy'
            ? t('export.busy')
            : state === 'ready'
              ? ''
              : t(`export.${state}`)}
      </p>
      <div className={styles['actions']}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          isPrimary
          disabled={isEmpty || state === 'busy'}
          aria-describedby={messageId}
          onClick={() => void run()}
        >
          {t('export.go')}
        </Button>
      </div>
      {document ? <DocumentExport {...document} onDone={onClose} /> : null}
    </Dialog>
  );
}

/** Only of all documents: whoever takes the notes of one version wants those that were made on it. */
function withCarries(scope: ExportScope, carries: readonly Carry[]) {
  return { ...scope, carries: scope.name === 'all' ? carries : [] };
}
