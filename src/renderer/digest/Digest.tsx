/** Everybody's notes together: by chapter, by person or by stance, with how many people said so. */
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookTitle, shortPlace } from '../../domain/prepare/citation.ts';
import {
  countPeople,
  countStances,
  type DigestGroup,
  type DigestLine,
  type DigestOrder,
  digestOrders,
  groupDigests,
  linesOf,
  type StanceCount,
} from '../../domain/prepare/digest-groups.ts';
import type { NotesDigest } from '../../domain/prepare/notes-digest.ts';
import { StanceTag } from '../ui/StanceTag.tsx';
import styles from './Digest.module.css';

export interface DigestProps {
  /** One a document, of those that have notes. */
  readonly digests: readonly NotesDigest[];
  /** The document that is looked at; null for all. */
  readonly document: string | null;
  readonly isNamed: boolean;
  readonly onDocument: (document: string | null) => void;
  readonly onNamed: (isNamed: boolean) => void;
  /** How it is handed in. */
  readonly children: React.ReactNode;
}

export function Digest({ digests, document, isNamed, onDocument, onNamed, children }: DigestProps) {
  const { t } = useTranslation();
  const selectId = useId();
  const [order, setOrder] = useState<DigestOrder>('chapter');
  const looked = useMemo(
    () => (document === null ? digests : digests.filter(({ report }) => report.id === document)),
    [digests, document],
  );
  const groups = useMemo(() => groupDigests(looked, order), [looked, order]);
  const lines = useMemo(() => linesOf(looked), [looked]);
  return (
    <div className={styles['digest']}>
      <header className={styles['head']}>
        <div>
          <h1>{t('digest.title')}</h1>
          <p className={styles['sum']}>
            {t('digest.counted', { people: countPeople(lines), notes: lines.length })}
          </p>
          <Stances counts={countStances(lines)} />
        </div>
        <div className={styles['handIn']}>{children}</div>
      </header>
      <div className={styles['tools']}>
        <div role="group" className={styles['orders']} aria-label={t('digest.by')}>
          {digestOrders.map((each) => (
            <button key={each} type="button" aria-pressed={order === each} onClick={() => setOrder(each)}>
              {t(`digest.${each}`)}
            </button>
          ))}
        </div>
        {digests.length > 1 ? (
          <label className={styles['choice']} htmlFor={selectId}>
            {t('digest.document')}
            <select
              id={selectId}
              value={document ?? ''}
              onChange={(event) => onDocument(event.target.value === '' ? null : event.target.value)}
            >
              <option value="">{t('digest.allDocuments')}</option>
              {digests.map(({ report }) => (
                <option key={report.id} value={report.id}>
                  {report.title}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className={styles['choice']}>
          <input type="checkbox" checked={isNamed} onChange={(event) => onNamed(event.target.checked)} />
          {t('digest.named')}
        </label>
      </div>
      {groups.map((group) => (
        <Group
          key={`${order} ${group.key}`}
          group={group}
          isOfSeveral={looked.length > 1}
          isNamed={isNamed}
          order={order}
        />
      ))}
    </div>
  );
}

/** How many lines are drawn at first, and by each press of the button for more. */
const step = 30;

function Group(props: {
  readonly group: DigestGroup;
  readonly isOfSeveral: boolean;
  readonly isNamed: boolean;
  readonly order: DigestOrder;
}) {
  const { t } = useTranslation();
  const { group, isOfSeveral, isNamed, order } = props;
  const [most, setMost] = useState(step);
  const title = useGroupTitle(group, isOfSeveral, isNamed);
  return (
    <section className={styles['group']}>
      <header>
        <h2>{title}</h2>
        <span>{t('digest.counted', { people: group.people, notes: group.lines.length })}</span>
        {order === 'stance' ? null : <Stances counts={group.stances} />}
      </header>
      <ol>
        {group.lines.slice(0, most).map((line) => (
          <Line
            key={line.note.id}
            line={line}
            isOfSeveral={isOfSeveral && order !== 'chapter'}
            isNamed={isNamed && order !== 'person'}
          />
        ))}
      </ol>
      {group.lines.length > most ? (
        <button type="button" className={styles['more']} onClick={() => setMost(most + step)}>
          {t('digest.more', { count: group.lines.length - most })}
        </button>
      ) : null}
    </section>
  );
}

function Line(props: {
  readonly line: DigestLine;
  readonly isOfSeveral: boolean;
  readonly isNamed: boolean;
}) {
  const { t } = useTranslation();
  const { report, note, author } = props.line;
  const { start, end } = note.anchor;
  const isThere = report.lines.some(({ id }) => id === start.line);
  return (
    <li>
      <a
        className={styles['line']}
        href={`#/read/${report.id}${isThere ? `/${start.line}` : ''}`}
        title={t('digest.go')}
      >
        <span className={styles['facts']}>
          {note.stance ? <StanceTag stance={note.stance} label={t(`stance.${note.stance}`)} /> : null}
          {props.isNamed ? <b>{author.name || t('digest.nameless')}</b> : null}
          <span className={styles['place']}>
            {props.isOfSeveral ? bookTitle(report.name) : ''}{' '}
            {isThere ? shortPlace(start.line, end.line) : ''}
          </span>
        </span>
        {note.text === '' ? null : <span className={styles['text']}>{note.text}</span>}
        <q>{note.anchor.quote.exact}</q>
      </a>
    </li>
  );
}

function Stances({ counts }: { readonly counts: readonly StanceCount[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['stances']}>
      {counts.map(({ stance, people }) => (
        <li key={stance ?? ''}>
          {stance === null ? t('digest.noneCounted', { people }) : t(`digest.saying.${stance}`, { people })}
        </li>
      ))}
    </ul>
  );
}

function useGroupTitle({ about, key }: DigestGroup, isOfSeveral: boolean, isNamed: boolean): string {
  const { t } = useTranslation();
  if (about.kind === 'stance') return about.stance === null ? t('digest.none') : t(`stance.${about.stance}`);
  if (about.kind === 'chapter') {
    const title = about.title ?? t('digest.before');
    return isOfSeveral ? `${bookTitle(about.report.name)} ${title}` : title;
  }
  if (!isNamed) return t('digest.somebody');
  const name = about.author.name || t('digest.nameless');
  return about.isNamesake ? t('digest.namesake', { name, id: key.slice(-4) }) : name;
}
