/** What an import comes to, list by list, with all that can be chosen of it. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeImportFailure } from '../../domain/interchange/describe-import.ts';
import { describeImportOutcome } from '../../domain/interchange/describe-import-outcome.ts';
import type { ImportChoices } from '../../domain/interchange/import-changes.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { Button } from '../ui/Button.tsx';
import { DoubtfulNotes } from './DoubtfulNotes.tsx';
import styles from './exchange.module.css';
import type { PlannedImport, PlanRows } from './import-protocol.ts';
import { MessageView } from './MessageView.tsx';
import { NoteLine } from './NoteLine.tsx';
import { NotePairs } from './NotePairs.tsx';
import { UnknownDocuments } from './UnknownDocuments.tsx';

export interface ImportPreviewProps {
  readonly plan: PlannedImport;
  readonly reports: readonly Report[];
  readonly choices: ImportChoices;
  /** By the key of a document that is not here, the id of the one that the user chose. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onDocument: (key: string, report: string | null) => void;
  readonly onMore: (most: number) => Promise<PlanRows | null>;
}

const step = 100;

export function ImportPreview(props: ImportPreviewProps) {
  const { plan, reports, choices, onChoices } = props;
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const [more, setMore] = useState<{ readonly plan: PlannedImport; readonly rows: PlanRows } | null>(null);
  const rows = more?.plan === plan ? more.rows : plan.rows;
  const showMore = async (shown: number) => {
    const further = await props.onMore(shown + step);
    if (further) setMore({ plan, rows: further });
  };
  const list = (name: keyof PlanRows, isOpen: boolean, children: ReactNode, head?: ReactNode) =>
    plan.counts[name] === 0 ? null : (
      <details className={styles['list']} open={isOpen} data-list={name}>
        <summary>{t(`import.lists.${name}`, { count: plan.counts[name] })}</summary>
        {head}
        {children}
        {rows[name].length < plan.counts[name] ? (
          <Button onClick={() => void showMore(rows[name].length)}>
            {t('import.more', { count: plan.counts[name] - rows[name].length })}
          </Button>
        ) : null}
      </details>
    );
  const lines = (notes: readonly Note[]) =>
    notes.map((note) => <NoteLine key={note.id} note={note} reports={reports} />);
  const titles = plan.unknown.map(({ title }) => title);
  const isNothingKnown = plan.people.length === 0 && plan.outcome.bookmarks === 0 && plan.unknown.length > 0;
  return (
    <>
      <MessageView
        message={
          isNothingKnown
            ? describeImportFailure({ code: 'unknown-document', titles }, language)
            : describeImportOutcome(plan.outcome, language)
        }
        isRefused={isNothingKnown}
      />
      {plan.people.length > 0 ? (
        <section className={styles['people']} aria-label={t('import.people')}>
          <b>{t('import.people')}</b>
          <ul>
            {plan.people.map(({ author, notes }) => (
              <li key={author?.id ?? ''}>
                {author?.name || t(author ? 'import.nameless' : 'import.me')} <small>{notes}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <UnknownDocuments
        unknown={plan.unknown}
        reports={reports}
        chosen={props.chosen}
        onDocument={props.onDocument}
      />
      {list(
        'pairs',
        true,
        <NotePairs
          pairs={rows.pairs}
          all={plan.pairs}
          reports={reports}
          choices={choices}
          onChoices={onChoices}
        />,
      )}
      {list(
        'doubtful',
        true,
        <DoubtfulNotes
          notes={rows.doubtful}
          all={plan.doubtful}
          reports={reports}
          choices={choices}
          onChoices={onChoices}
        />,
      )}
      {list(
        'removed',
        true,
        lines(rows.removed),
        <Tick
          label={t('import.remove')}
          isOn={choices.isRemoving}
          onChange={(isRemoving) => onChoices({ ...choices, isRemoving })}
        />,
      )}
      {list(
        'left',
        choices.isBringingBack,
        lines(rows.left),
        <Tick
          label={t('import.bringBack')}
          isOn={choices.isBringingBack}
          onChange={(isBringingBack) => onChoices({ ...choices, isBringingBack })}
        />,
      )}
      {list(
        'unplaced',
        false,
        lines(rows.unplaced),
        <p className={styles['quiet']}>{t('import.unplacedExplain')}</p>,
      )}
      {list('added', false, lines(rows.added))}
      {plan.outcome.bookmarks > 0 ? (
        <Tick
          label={t('import.bookmarks', { count: plan.outcome.bookmarks })}
          isOn={choices.withBookmarks}
          onChange={(withBookmarks) => onChoices({ ...choices, withBookmarks })}
        />
      ) : null}
    </>
  );
}

function Tick(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}
