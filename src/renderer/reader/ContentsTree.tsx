/** The sections as a tree; of a large one, only the branches that were opened, or that hold what is read. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsSection, type MatchingTitles } from '../../domain/report/contents.ts';
import { type Section, splitTitle } from '../../domain/report/report.ts';
import type { Match } from '../../domain/search/folded-text.ts';
import type { Translate } from '../i18n/index.ts';
import { Marked } from '../ui/Marked.tsx';
import styles from './Contents.module.css';

export interface ContentsTreeProps {
  readonly report: string;
  readonly outline: readonly Section[];
  /** The only sections to show, all open, with the words to mark; null shows every one. */
  readonly matching: MatchingTitles | null;
  readonly isFoldable: boolean;
  readonly current: string | null;
  readonly counts: ReadonlyMap<string, number>;
  readonly onGo: (section: string) => void;
}

const deepestIndent = 5;
const noMatches: readonly Match[] = [];

export function ContentsTree(props: ContentsTreeProps) {
  const { t } = useTranslation();
  const { current, matching, isFoldable } = props;
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  useEffect(() => {
    // What was closed opens again when reading goes on in it.
    setChosen((before) => {
      const kept = [...before].filter(([id, isOpen]) => isOpen || !holdsSection(id, current));
      return kept.length === before.size ? before : new Map(kept);
    });
  }, [current]);
  const isOpen = ({ id }: Section) =>
    !isFoldable || matching !== null || (chosen.get(id) ?? holdsSection(id, current));
  const toggle = (section: Section) =>
    setChosen((before) => new Map([...before, [section.id, !isOpen(section)]]));

  const entries = (sections: readonly Section[]) => (
    <ol className={styles['list']}>
      {sections
        .filter(({ id }) => matching?.shown.has(id) ?? true)
        .map((section) => {
          const hasSections = section.sections.length > 0;
          const isShown = hasSections && isOpen(section);
          return (
            <li key={section.id}>
              <div
                className={styles['row']}
                data-depth={Math.min(section.id.split('.').length, deepestIndent)}
              >
                {isFoldable && matching === null ? (
                  <span className={styles['foldRoom']}>
                    {hasSections ? (
                      <Fold section={section} isOpen={isShown} onToggle={() => toggle(section)} t={t} />
                    ) : null}
                  </span>
                ) : null}
                <Entry
                  section={section}
                  report={props.report}
                  isCurrent={section.id === current}
                  matches={matching?.hits.get(section.id) ?? noMatches}
                  count={props.counts.get(section.id) ?? 0}
                  onGo={props.onGo}
                  t={t}
                />
              </div>
              {isShown ? entries(section.sections) : null}
            </li>
          );
        })}
    </ol>
  );
  return entries(props.outline);
}

function Fold(props: {
  readonly section: Section;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly t: Translate;
}) {
  const { section, isOpen, t } = props;
  const { main: title } = splitTitle(section.title);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles['fold']}
      aria-expanded={isOpen}
      aria-label={isOpen ? t('reader.fold', { title }) : t('reader.unfold', { title })}
      onClick={props.onToggle}
    >
      <Icon aria-hidden />
    </button>
  );
}

const Entry = memo(function Entry(props: {
  readonly section: Section;
  readonly report: string;
  readonly isCurrent: boolean;
  readonly matches: readonly Match[];
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
      data-lacking={isLacking}
      aria-current={props.isCurrent ? 'true' : undefined}
      title={section.title}
      onClick={() => props.onGo(section.id)}
    >
      <span className={styles['title']}>
        <Marked text={titleFor(section, props.matches)} marks={props.matches} />
      </span>
      {isLacking ? <span className={styles['aside']}>{t('reader.lackingShort')}</span> : null}
      {count > 0 ? (
        <span className={styles['aside']} role="img" aria-label={t('reader.noteCount', { count })}>
          {count}
        </span>
      ) : null}
    </a>
  );
});

/** The first half of a title of two, unless what was asked for stands in the second. */
function titleFor({ title }: Section, matches: readonly Match[]): string {
  const { main } = splitTitle(title);
  return matches.some(({ to }) => to > main.length) ? title : main;
}
