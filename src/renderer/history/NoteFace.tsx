/** A note or a bookmark as it was, to be looked at only. */
import { Bookmark as BookmarkIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { indexLines, locateAnchor } from '../../domain/notes/anchor.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { placeOf, shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import { openLink } from '../desktop/index.ts';
import { useWhen } from '../i18n/when.ts';
import { NoteMarkdown } from '../ui/MarkdownText.tsx';
import { StanceTag } from '../ui/StanceTag.tsx';
import styles from './NoteFace.module.css';

export interface NoteFaceProps {
  readonly note: Note;
  /** Null when its document is not at hand. */
  readonly report: Report | null;
  /** How it stands now. */
  readonly marker?: ReactNode;
}

export function NoteFace({ note, report, marker }: NoteFaceProps) {
  const { t } = useTranslation();
  const when = useWhen(note.changed);
  const { start, end } = note.anchor;
  const isPlaced = report === null || locateAnchor(report, note.anchor, indexLines(report)) !== null;
  return (
    <>
      <header className={styles['head']}>
        {note.author ? <b>{note.author.name || t('notes.nameless')}</b> : null}
        {note.stance ? <StanceTag stance={note.stance} label={t(`stance.${note.stance}`)} /> : null}
        <span className={styles['number']}>{shortPlace(start.line, end.line)}</span>
        <span>{!isPlaced ? t('notes.unplaced') : report ? placeOf(report, start.line, end.line) : null}</span>
        <span className={styles['end']}>
          {marker}
          <time dateTime={note.changed}>{when}</time>
        </span>
      </header>
      <blockquote className={styles['quote']} data-colour={note.colour}>
        {note.anchor.quote.exact}
      </blockquote>
      <NoteWords note={note} />
    </>
  );
}

/** What was said, without the words that it was said of. */
export function NoteWords({ note }: { readonly note: Note }) {
  const { t } = useTranslation();
  return (
    <>
      {note.text === '' ? null : (
        <div className={styles['text']}>
          <NoteMarkdown markdown={note.text} onLink={followLink} />
        </div>
      )}
      {note.tags.length === 0 ? null : (
        <ul className={styles['tags']} aria-label={t('notes.tags')}>
          {note.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export interface BookmarkFaceProps {
  readonly bookmark: Bookmark;
  readonly report: Report | null;
  readonly marker?: ReactNode;
}

export function BookmarkFace({ bookmark, report, marker }: BookmarkFaceProps) {
  const line = report?.lines[indexLines(report).get(bookmark.line) ?? -1];
  return (
    <div className={styles['bookmark']}>
      <BookmarkIcon aria-hidden />
      <span className={styles['number']}>{shortPlace(bookmark.line)}</span>
      <span className={styles['words']}>{line?.text}</span>
      <span className={styles['end']}>{marker}</span>
    </div>
  );
}

function followLink(url: string): void {
  void openLink(url);
}
