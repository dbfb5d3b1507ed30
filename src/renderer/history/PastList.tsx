/** What a snapshot has that the user made, each with how it stands now; what differs can be chosen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastNote, Standing } from '../../domain/kept/compare-kept.ts';
import { titleOf } from '../../domain/library/document.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { Translate } from '../i18n/index.ts';
import { StanceTag } from '../ui/StanceTag.tsx';
import { keyOfItem, type PastItem } from './by-document.ts';
import { DocumentFace } from './DocumentFace.tsx';
import styles from './History.module.css';
import { JoinFace } from './JoinFace.tsx';
import { BookmarkFace, NoteFace, NoteWords } from './NoteFace.tsx';
import { WritingFace } from './WritingFace.tsx';

export interface PastListProps {
  readonly items: readonly PastItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (key: string, isChosen: boolean) => void;
}

/** How many are drawn at first, and by each press of the button for more. */
const step = 60;

export function PastList({ items, chosen, onChoose }: PastListProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  return (
    <>
      <ul className={styles['items']}>
        {items.slice(0, shown).map((item, at) => {
          const key = keyOfItem(item);
          const { standing } = item.past;
          const marker = <Marker standing={standing} />;
          return (
            <li key={key}>
              {headingBefore(items, at) ? <DocumentName item={item} /> : null}
              <article className={styles['item']} data-kept={key} data-standing={standing}>
                {standing === 'same' ? null : (
                  <label className={styles['choose']}>
                    <input
                      type="checkbox"
                      aria-label={t('history.choose', { place: placeOfItem(item, t) })}
                      checked={chosen.has(key)}
                      onChange={(event) => onChoose(key, event.target.checked)}
                    />
                  </label>
                )}
                <div className={styles['face']}>
                  {item.kind === 'document' ? (
                    <DocumentFace document={item.past.document} marker={marker} />
                  ) : item.kind === 'note' ? (
                    <>
                      <NoteFace note={item.past.note} report={item.report} marker={marker} />
                      {standing === 'changed' ? <Present past={item.past} /> : null}
                    </>
                  ) : item.kind === 'writing' ? (
                    <WritingFace writing={item.past.writing} marker={marker} />
                  ) : item.kind === 'join' ? (
                    <JoinFace join={item.past.join} marker={marker} />
                  ) : (
                    <BookmarkFace bookmark={item.past.bookmark} report={item.report} marker={marker} />
                  )}
                </div>
              </article>
            </li>
          );
        })}
      </ul>
      {items.length > shown ? (
        <button type="button" className={styles['more']} onClick={() => setShown(shown + step)}>
          {t('notes.more', { count: items.length - shown })}
        </button>
      ) : null}
    </>
  );
}

function placeOfItem(item: PastItem, t: Translate): string {
  if (item.kind === 'document') return titleOf(item.past.document);
  if (item.kind === 'writing') return item.past.writing.title || t('history.untitled');
  if (item.kind === 'join') return item.past.join.id;
  if (item.kind === 'bookmark') return shortPlace(item.past.bookmark.line);
  const { start, end } = item.past.note.anchor;
  return shortPlace(start.line, end.line);
}

function headingBefore(items: readonly PastItem[], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  return !before || item?.title !== before.title || headingOf(item.kind) !== headingOf(before.kind);
}

function DocumentName({ item }: { readonly item: PastItem }) {
  const { t } = useTranslation();
  return <h3 className={styles['document']}>{item.title ?? t(headingOf(item.kind))}</h3>;
}

/** Of what has no title. */
function headingOf(kind: PastItem['kind']) {
  if (kind === 'writing') return 'history.writings';
  return kind === 'join' ? 'history.joins' : 'history.otherDocument';
}

function Marker({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  return (
    <span className={styles['marker']} data-standing={standing}>
      {t(`history.standing.${standing}`)}
    </span>
  );
}

/** What the note says now, so that the two can be weighed. */
function Present({ past: { present } }: { readonly past: PastNote }) {
  const { t } = useTranslation();
  if (!present) return null;
  return (
    <div className={styles['present']}>
      <p>
        {t('history.present')}
        {present.stance ? <StanceTag stance={present.stance} label={t(`stance.${present.stance}`)} /> : null}
      </p>
      <NoteWords note={present} />
    </div>
  );
}
