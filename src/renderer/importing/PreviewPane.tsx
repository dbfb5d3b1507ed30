/** The preview of one file: its text in the middle, what to do with a line above it, what to check beside it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentInfo } from '../../domain/structure/structure.ts';
import { Button } from '../ui/Button.tsx';
import styles from './PreviewPane.module.css';
import { PreviewSide } from './PreviewSide.tsx';
import { PreviewText } from './PreviewText.tsx';
import { PreviewTools } from './PreviewTools.tsx';
import { keyDeed } from './preview-keys.ts';
import type { Preview, PreviewEdit, PreviewRow } from './protocol.ts';
import { editPreview, type QueuedFile, reopenPreview, workerOf } from './queue.ts';
import type { ReaderWorker } from './reader-worker.ts';

export interface PreviewPaneProps {
  readonly queued: QueuedFile;
  /** The form of what the document says of itself. */
  readonly infoForm: (info: DocumentInfo, onInfo: (info: DocumentInfo) => void) => React.ReactNode;
}

export function PreviewPane({ queued, infoForm }: PreviewPaneProps) {
  const { t } = useTranslation();
  const { id, preview } = queued;
  const worker = workerOf(id);
  if (preview === 'failed') {
    return (
      <section className={styles['wait']} aria-label={t('importing.text')}>
        <p>{t('importing.previewFailed')}</p>
        <Button onClick={() => reopenPreview(id)}>{t('common.retry')}</Button>
      </section>
    );
  }
  if (!preview || !worker) return <p className={styles['wait']}>{t('importing.opening')}</p>;
  return (
    <Opened preview={preview} worker={worker} onEdit={(edit) => editPreview(id, edit)} infoForm={infoForm} />
  );
}

/** A line, and the offset in it that was pointed at. */
interface Choice {
  readonly row: PreviewRow;
  readonly at: number | null;
}

function Opened(props: {
  readonly preview: Preview;
  readonly worker: ReaderWorker;
  readonly onEdit: (edit: PreviewEdit) => void;
  readonly infoForm: PreviewPaneProps['infoForm'];
}) {
  const { t } = useTranslation();
  const { preview, worker, onEdit } = props;
  const [target, setTarget] = useState<{ readonly line: number } | null>(null);
  const [choice, setChoice] = useChoice(preview, worker);
  const choose = useCallback((row: PreviewRow, at: number | null) => setChoice({ row, at }), [setChoice]);
  const go = (line: number) => {
    setTarget({ line });
    void worker
      .rows(line, line + 1, preview.version)
      .then((rows) => rows?.[0] && setChoice({ row: rows[0], at: null }));
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const deed = keyDeed(event.key, choice?.row ?? null, choice?.at ?? null);
    if (!deed) return;
    event.preventDefault();
    if ('edit' in deed) onEdit(deed.edit);
    else if ('at' in deed) setChoice(choice && { row: choice.row, at: deed.at });
    else go(Math.min(preview.rows - 1, Math.max(0, deed.line)));
  };
  return (
    <div className={styles['preview']}>
      {/* Where a line was clicked, keys are meant for that line. */}
      <section className={styles['middle']} aria-label={t('importing.text')} tabIndex={-1} onKeyDown={onKey}>
        <PreviewTools preview={preview} row={choice?.row ?? null} at={choice?.at ?? null} onEdit={onEdit} />
        <PreviewText preview={preview} worker={worker} selected={choice} onSelect={choose} target={target} />
      </section>
      <PreviewSide
        preview={preview}
        onEdit={onEdit}
        onGo={go}
        info={
          <InfoDraft
            info={preview.info}
            onInfo={(info) => onEdit({ kind: 'info', info })}
            form={props.infoForm}
          />
        }
      />
    </div>
  );
}

/** What is typed stays here until the form is left, so that it is one edit, and no letter has to come back first. */
function InfoDraft(props: {
  readonly info: DocumentInfo;
  readonly onInfo: (info: DocumentInfo) => void;
  readonly form: PreviewPaneProps['infoForm'];
}) {
  const known = JSON.stringify(props.info);
  const [draft, setDraft] = useState(props.info);
  const latest = useRef({ ...props, draft });
  latest.current = { ...props, draft };
  // Before the next rendering too: the click that leaves the form may be the one that stores.
  const change = (next: DocumentInfo) => {
    latest.current.draft = next;
    setDraft(next);
  };
  // An undo, or an edit that was taken, shows in what is known.
  useEffect(() => {
    if (known !== JSON.stringify(latest.current.draft)) setDraft(latest.current.info);
  }, [known]);
  const send = () => {
    const now = latest.current;
    if (JSON.stringify(now.draft) !== JSON.stringify(now.info)) now.onInfo(now.draft);
  };
  // biome-ignore lint/a11y/noStaticElementInteractions: it only hears of the fields in it.
  return <div onBlur={send}>{props.form(draft, change)}</div>;
}

/** How far a line can move with one edit. */
const reach = 3;

/** Keeps to the line that was chosen while others before it come and go; to none when it is gone. */
function useChoice(preview: Preview, worker: ReaderWorker): [Choice | null, (choice: Choice | null) => void] {
  const [choice, setChoice] = useState<Choice | null>(null);
  const latest = useRef(choice);
  latest.current = choice;
  const { version } = preview;
  useEffect(() => {
    const before = latest.current;
    if (!before) return;
    const from = Math.max(0, before.row.index - reach);
    let isStale = false;
    void worker.rows(from, before.row.index + reach + 1, version).then((rows) => {
      if (isStale || !rows || latest.current !== before) return;
      const row = rows.find(({ key }) => key === before.row.key) ?? null;
      setChoice(row && { row, at: row.text === before.row.text ? before.at : null });
    });
    return () => {
      isStale = true;
    };
  }, [worker, version]);
  return [choice, setChoice];
}
