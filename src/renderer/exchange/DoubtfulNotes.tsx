/** Notes at whose place other words stand than they quote: both shown, and accepted one by one or all at once. */
import { useTranslation } from 'react-i18next';
import type { DoubtfulNote } from '../../domain/interchange/foreign-plan.ts';
import type { ImportChoices } from '../../domain/interchange/import-changes.ts';
import type { Report } from '../../domain/report/report.ts';
import { Button } from '../ui/Button.tsx';
import styles from './exchange.module.css';
import { NoteLine } from './NoteLine.tsx';

export interface DoubtfulNotesProps {
  readonly notes: readonly DoubtfulNote[];
  /** Ids of all of them. */
  readonly all: readonly string[];
  readonly reports: readonly Report[];
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
}

export function DoubtfulNotes({ notes, all, reports, choices, onChoices }: DoubtfulNotesProps) {
  const { t } = useTranslation();
  const accept = (id: string, isAccepted: boolean) => {
    const accepted = new Set(choices.accepted);
    if (isAccepted) accepted.add(id);
    else accepted.delete(id);
    onChoices({ ...choices, accepted });
  };
  return (
    <>
      <p className={styles['quiet']}>{t('import.doubtfulExplain')}</p>
      {all.length > 1 ? (
        <div className={styles['row']}>
          <Button onClick={() => onChoices({ ...choices, accepted: new Set(all) })}>
            {t('import.acceptAll', { count: all.length })}
          </Button>
          {choices.accepted.size > 0 ? (
            <Button onClick={() => onChoices({ ...choices, accepted: new Set() })}>
              {t('import.acceptNone')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {notes.map(({ note, quoted, reason }) => (
        <NoteLine key={note.id} note={note} reports={reports} isQuoted={false}>
          <dl className={styles['found']}>
            <dt>{t('import.quoted')}</dt>
            <dd>{quoted === '' ? t('import.nothingQuoted') : quoted}</dd>
            <dt>{t(`import.found.${reason}`)}</dt>
            <dd>{note.anchor.quote.exact}</dd>
          </dl>
          <label className={styles['tick']}>
            <input
              type="checkbox"
              checked={choices.accepted.has(note.id)}
              onChange={(event) => accept(note.id, event.target.checked)}
            />
            {t('import.accept')}
          </label>
        </NoteLine>
      ))}
    </>
  );
}
