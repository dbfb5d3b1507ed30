/** The bin: what was removed, when, and for how long it can still be put back. */
import { useTranslation } from 'react-i18next';
import { binDays, type Kept } from '../../domain/kept/kept.ts';
import { type LibraryDocument, titleOf } from '../../domain/library/document.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import { useTimes } from '../i18n/when.ts';
import { perform } from '../storage/history.ts';
import { Button } from '../ui/Button.tsx';
import { type Binned, reportOf, stepOutOfBin } from './bin.ts';
import { DocumentFace } from './DocumentFace.tsx';
import { Facts } from './Facts.tsx';
import styles from './History.module.css';
import { BookmarkFace, NoteFace } from './NoteFace.tsx';
import { PaneHead } from './PaneHead.tsx';
import { sayBroughtBack } from './say-brought-back.ts';
import { WritingFace } from './WritingFace.tsx';

export interface BinPaneProps {
  readonly binned: readonly Binned[];
  /** Of the library, as they are now. */
  readonly documents: readonly LibraryDocument[];
  readonly reports: readonly Report[];
}

export function BinPane({ binned, documents, reports }: BinPaneProps) {
  const { t } = useTranslation();
  const { day } = useTimes();
  const binnedDocuments = binned.flatMap((each) => (each.kind === 'document' ? [each.made] : []));
  const titles = new Map([...documents, ...binnedDocuments].map((each) => [each.id, titleOf(each)]));
  const putBack = (chosen: readonly Binned[]) => {
    const step = stepOutOfBin(chosen, binned, new Date().toISOString());
    void perform(step);
    sayBroughtBack(step, t);
  };
  return (
    <>
      <PaneHead
        title={t('history.bin')}
        action={
          binned.length > 1 ? (
            <Button onClick={() => putBack(binned)}>{t('history.putBackAll')}</Button>
          ) : null
        }
      >
        <p>{t('history.binExplain', { count: binDays })}</p>
      </PaneHead>
      {binned.length === 0 ? <p className={styles['quiet']}>{t('history.binEmpty')}</p> : null}
      <ul className={styles['items']}>
        {binned.map((each) => {
          const report = reports.find(({ id }) => id === reportOf(each)) ?? null;
          return (
            <li key={each.key}>
              <article className={styles['item']} data-kept={each.key}>
                <div className={styles['face']}>
                  {each.kind === 'document' ? (
                    <DocumentFace document={each.made} />
                  ) : each.kind === 'note' ? (
                    <NoteFace note={each.made} report={report} />
                  ) : each.kind === 'writing' ? (
                    <WritingFace writing={each.made} />
                  ) : (
                    <BookmarkFace bookmark={each.made} report={report} />
                  )}
                  <footer className={styles['binned']}>
                    <Facts
                      facts={[
                        ...(each.kind === 'document' ? factsAlong(each.along, t) : []),
                        ...(each.kind === 'note' || each.kind === 'bookmark'
                          ? [report?.name ?? titles.get(each.made.report) ?? t('history.otherDocument')]
                          : []),
                        t('history.removedAt', { when: day(each.removed) }),
                        t('history.daysLeft', { count: each.daysLeft }),
                      ]}
                    />
                    <Button onClick={() => putBack([each])}>{t('history.putBack')}</Button>
                  </footer>
                </div>
              </article>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What comes back with a document. */
function factsAlong(along: readonly Kept[], t: Translate): readonly (string | null)[] {
  const countOf = (table: string) => along.filter((kept) => kept.table === table).length;
  const [notes, bookmarks] = [countOf('notes'), countOf('bookmarks')];
  return [
    notes > 0 ? t('shelf.notes', { count: notes }) : null,
    bookmarks > 0 ? t('shelf.bookmarks', { count: bookmarks }) : null,
  ];
}
