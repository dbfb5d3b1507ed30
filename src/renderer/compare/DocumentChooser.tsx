/** Chooses the document with which another is compared: the likely ones first. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedOthers } from '../../domain/library/comparable.ts';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import styles from './DocumentChooser.module.css';

export interface DocumentChooserProps {
  /** The document that is compared. */
  readonly title: string;
  readonly proposed: ProposedOthers;
  readonly addressOf: (entry: ShelfEntry) => string;
}

export function DocumentChooser({ title, proposed, addressOf }: DocumentChooserProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [likely, others] = [proposed.likely, proposed.others].map((entries) =>
    entries.filter((entry) => hasWords(entry, words)),
  );
  const isEmpty = proposed.likely.length + proposed.others.length === 0;
  return (
    <main className={styles['chooser']}>
      <div className={styles['column']}>
        <h1>{t('compare.choose', { title })}</h1>
        {isEmpty ? (
          <p>
            {t('compare.nothingToChoose')} <a href="#/import">{t('shelf.add')}</a>
          </p>
        ) : (
          <>
            <input
              type="search"
              value={words}
              placeholder={t('shelf.filter')}
              aria-label={t('shelf.filter')}
              onChange={(event) => setWords(event.target.value)}
            />
            <Choices title={t('compare.likely')} entries={likely ?? []} addressOf={addressOf} />
            <Choices title={t('compare.others')} entries={others ?? []} addressOf={addressOf} />
            {likely?.length === 0 && others?.length === 0 ? <p>{t('shelf.nothing')}</p> : null}
          </>
        )}
      </div>
    </main>
  );
}

function Choices(props: {
  readonly title: string;
  readonly entries: readonly ShelfEntry[];
  readonly addressOf: (entry: ShelfEntry) => string;
}) {
  const { t } = useTranslation();
  const id = useId();
  if (props.entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <ul>
        {props.entries.map((entry) => (
          <li key={entry.id}>
            <a href={props.addressOf(entry)}>
              <b>{entry.title}</b>
              <span>
                {[
                  entry.place,
                  entry.year === null ? null : t('shelf.year', { year: entry.year }),
                  t(`shelf.kind.${entry.kind}`),
                  entry.document?.file.name ?? entry.shelf,
                ]
                  .filter((fact) => fact !== null)
                  .join(t('compare.between'))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hasWords({ title, place, year, shelf, document }: ShelfEntry, words: string): boolean {
  const said = `${title} ${place ?? ''} ${year ?? ''} ${shelf} ${document?.file.name ?? ''}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
