/** One note of a list: whose, where, on which words, and what it says. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import { bookTitle, shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import { StanceTag } from '../ui/StanceTag.tsx';
import styles from './exchange.module.css';

export interface NoteLineProps {
  readonly note: Note;
  readonly reports: readonly Report[];
  /** False where the words are shown otherwise. */
  readonly isQuoted?: boolean;
  readonly children?: ReactNode;
}

export function NoteLine({ note, reports, isQuoted = true, children }: NoteLineProps) {
  const { t } = useTranslation();
  const report = reports.find(({ id }) => id === note.report);
  return (
    <article className={styles['note']}>
      <header>
        <b>{note.author ? note.author.name || t('import.nameless') : t('import.me')}</b>
        {note.stance ? <StanceTag stance={note.stance} label={t(`stance.${note.stance}`)} /> : null}
        <span>
          {report ? bookTitle(report.name) : ''} {placeOf(note, report)}
        </span>
      </header>
      {isQuoted ? <q className={styles['quote']}>{note.anchor.quote.exact}</q> : null}
      {note.text === '' ? null : <p className={styles['words']}>{note.text}</p>}
      {note.tags.length > 0 ? (
        <p className={styles['quiet']}>{note.tags.map((tag) => `#${tag}`).join(' ')}</p>
      ) : null}
      {children}
    </article>
  );
}

function placeOf({ anchor }: Note, report: Report | undefined): string {
  return report?.lines.some(({ id }) => id === anchor.start.line)
    ? shortPlace(anchor.start.line, anchor.end.line)
    : '';
}
