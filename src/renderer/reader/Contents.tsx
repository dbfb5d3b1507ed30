/** The contents tree: parts and sections with the number of notes in each, the current one marked. */

import { Fragment, memo, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  groupDigits,
  type Report,
  roundCharacters,
  type Section,
  splitTitle,
} from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import styles from './Contents.module.css';

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
  const nav = useRef<HTMLElement>(null);
  // A tree of hundreds of entries is drawn after the text.
  const outline = useDeferredValue(report.outline, report.lines.length > manyLines ? none : report.outline);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const entries = (sections: readonly Section[]) => (
    <ol className={styles['list']}>
      {sections.map((section) => (
        <li key={section.id}>
          <Entry
            section={section}
            report={report.id}
            isCurrent={section.id === current}
            count={counts.get(section.id) ?? 0}
            onGo={onGo}
            t={t}
          />
          {section.sections.length > 0 ? entries(section.sections) : null}
        </li>
      ))}
    </ol>
  );
  return (
    <nav className={styles['contents']} ref={nav} aria-label={t('reader.contents')}>
      <header className={styles['head']}>
        <a href={`#/read/${report.id}/title`} onClick={() => onGo('title')}>
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
      {report.outline.length > 0 ? (
        entries(outline)
      ) : (
        <p className={styles['flat']}>{t('reader.noSections')}</p>
      )}
    </nav>
  );
}

const Entry = memo(function Entry(props: {
  readonly section: Section;
  readonly report: string;
  readonly isCurrent: boolean;
  readonly count: number;
  readonly onGo: (section: string) => void;
  readonly t: Translate;
}) {
  const { section, count, t } = props;
  const isLacking = section.heading === null;
  return (
    <a
      className={styles['entry']}
      href={`#/read/${props.report}/${section.id}`}
      data-level={section.level}
      data-lacking={isLacking}
      aria-current={props.isCurrent ? 'true' : undefined}
      title={section.title}
      onClick={() => props.onGo(section.id)}
    >
      <span className={styles['title']}>{splitTitle(section.title).main}</span>
      {isLacking ? <span className={styles['aside']}>{t('reader.lackingShort')}</span> : null}
      {count > 0 ? (
        <span className={styles['aside']} role="img" aria-label={t('reader.noteCount', { count })}>
          {count}
        </span>
      ) : null}
    </a>
  );
});
