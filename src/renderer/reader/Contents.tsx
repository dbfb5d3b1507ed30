/** The contents: the document's name and facts, and its sections with the number of notes in each. */

import { Fragment, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestOpenTree, largestUnfilteredTree, matchTitles } from '../../domain/report/contents.ts';
import {
  flattenOutline,
  groupDigits,
  type Report,
  roundCharacters,
  type Section,
} from '../../domain/report/report.ts';
import styles from './Contents.module.css';
import { ContentsTree } from './ContentsTree.tsx';
import { moveInContents } from './contents-keys.ts';
import { useTitleTables } from './use-title-tables.ts';

const manyLines = 1000;
const none: readonly Section[] = [];

export interface ContentsProps {
  readonly report: Report;
  readonly current: string | null;
  readonly counts: ReadonlyMap<string, number>;
  /** 0 to 1. */
  readonly progress: number;
  readonly onGo: (section: string) => void;
}

export function Contents({ report, current, counts, progress, onGo }: ContentsProps) {
  const { t } = useTranslation();
  const top = report.lines[0]?.id ?? '';
  const nav = useRef<HTMLElement>(null);
  // A tree of hundreds of entries is drawn after the text.
  const outline = useDeferredValue(report.outline, report.lines.length > manyLines ? none : report.outline);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const size = useMemo(() => flattenOutline(report.outline).length, [report]);
  const isLarge = size > largestOpenTree;
  const [typed, setTyped] = useState('');
  // What is typed is shown at once, whatever the tree takes.
  const query = useDeferredValue(typed);
  const tables = useTitleTables(query !== '');
  const matching = useMemo(() => matchTitles(outline, query, tables), [outline, query, tables]);
  return (
    <nav
      className={styles['contents']}
      ref={nav}
      aria-label={t('reader.contents')}
      onKeyDown={moveInContents}
    >
      <header className={styles['head']}>
        <a href={`#/read/${report.id}/${top}`} onClick={() => onGo(top)}>
          {report.name}
        </a>
        <p>
          {[
            report.speaker,
            t('shelf.characters', { length: groupDigits(roundCharacters(report.characters)) }),
            t('shelf.percent', { percent: Math.round(progress * 100) }),
          ]
            .filter((part) => part !== null)
            .map((part, index) => (
              <Fragment key={part}>
                {index > 0 ? <span aria-hidden>·</span> : null}
                <span>{part}</span>
              </Fragment>
            ))}
        </p>
      </header>
      {size > largestUnfilteredTree ? (
        <input
          type="search"
          className={styles['filter']}
          value={typed}
          placeholder={t('reader.filter')}
          aria-label={t('reader.filter')}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // An input method that is given up leaves what was typed before.
            if (event.key !== 'Escape' || event.nativeEvent.isComposing || typed === '') return;
            event.preventDefault();
            setTyped('');
          }}
        />
      ) : null}
      <p role="status" className={styles['found']}>
        {matching === null
          ? null
          : matching.hits.size === 0
            ? t('reader.noMatch')
            : t('reader.matches', { count: matching.hits.size })}
      </p>
      {report.outline.length > 0 ? (
        <ContentsTree
          report={report.id}
          outline={outline}
          matching={matching}
          isFoldable={isLarge}
          current={current}
          counts={counts}
          onGo={onGo}
        />
      ) : (
        <p className={styles['flat']}>{t('reader.noSections')}</p>
      )}
    </nav>
  );
}
