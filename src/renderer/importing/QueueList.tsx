/** The files that are being brought in: how far each is, what it was taken for, and why one can't be read. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { titleOf } from '../../domain/library/document.ts';
import type { Standing } from '../../domain/library/revision.ts';
import { groupDigits, roundCharacters } from '../../domain/report/report.ts';
import { describeReadFailure } from '../../importing/readers/describe-read-failure.ts';
import styles from './QueueList.module.css';
import type { QueuedFile } from './queue.ts';

export interface QueueListProps {
  readonly queue: readonly QueuedFile[];
  /** Of each file that was read, by its id. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

export function QueueList({ queue, standings, selected, onSelect, onRemove }: QueueListProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles['list']}>
      {queue.map((queued) => {
        const { id, file, state } = queued;
        const title = titleOfQueued(queued);
        return (
          <li key={id} data-selected={id === selected} data-state={state.name}>
            <button
              type="button"
              className={styles['file']}
              aria-current={id === selected}
              onClick={() => onSelect(id)}
            >
              <span className={styles['title']}>{title}</span>
              <State queued={queued} standing={standings.get(id)?.kind ?? 'new'} />
            </button>
            <button
              type="button"
              className={styles['remove']}
              aria-label={t(state.name === 'reading' ? 'importing.cancel' : 'importing.remove', {
                name: file.name,
              })}
              title={t(state.name === 'reading' ? 'importing.cancel' : 'importing.remove', {
                name: file.name,
              })}
              onClick={() => onRemove(id)}
            >
              <X aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function titleOfQueued({ file, state, preview }: QueuedFile): string {
  if (state.name !== 'ready') return file.name;
  const info = preview && preview !== 'failed' ? preview.info : state.document.info;
  return titleOf({ info, file });
}

function State({ queued, standing }: { readonly queued: QueuedFile; readonly standing: Standing['kind'] }) {
  const { t, i18n } = useTranslation();
  const { file, state } = queued;
  switch (state.name) {
    case 'waiting':
      return <span className={styles['fact']}>{t('importing.waiting')}</span>;
    case 'reading': {
      const percent = Math.round(state.done * 100);
      return (
        <span className={styles['reading']}>
          <progress max={100} value={percent} aria-label={t('importing.progress', { name: file.name })} />
          <span className={styles['fact']}>{t('importing.reading', { percent })}</span>
        </span>
      );
    }
    case 'refused':
      return (
        <span className={styles['refused']}>
          {describeReadFailure(state.failure, file.name, i18n.language === 'en' ? 'en' : 'zh').title}
        </span>
      );
    case 'ready': {
      const { document } = state;
      const shown = queued.preview === 'failed' ? null : queued.preview;
      const info = shown?.info ?? document.info;
      const headings = shown?.headings.length ?? document.headings;
      const check = queued.checks ?? 0;
      return (
        <>
          <span className={styles['fact']}>
            {[info.place, info.year].filter((fact) => fact !== null).join(' ')} {t(`shelf.kind.${info.kind}`)}{' '}
            · {t('shelf.characters', { length: groupDigits(roundCharacters(document.characters)) })} ·{' '}
            {t('importing.headings', { count: headings })}
          </span>
          {check > 0 ? (
            <span className={styles['check']}>{t('importing.toCheck', { count: check })}</span>
          ) : null}
          {standing === 'new' ? null : (
            <span className={styles['check']}>{t(`importing.standing.${standing}`)}</span>
          )}
        </>
      );
    }
  }
}
