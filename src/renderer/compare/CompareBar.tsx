/** Which two documents are compared, and the way from change to change. */
import { ArrowLeftRight, ArrowRight, ChevronLeft, ChevronRight, ListTree, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CompareBar.module.css';

export interface ComparedName {
  readonly id: string;
  readonly title: string;
  /** Place, year, date, version: what tells it from the other. */
  readonly facts: readonly string[];
}

export interface CompareBarProps {
  readonly old: ComparedName;
  readonly next: ComparedName;
  readonly onSwap: () => void;
  /** How to go through the changes; null while there are none to go through. */
  readonly stepping: Stepping | null;
  /** Whether what was made is stored. */
  readonly children: ReactNode;
}

export interface Stepping {
  /** From 1; null before the first was gone to. */
  readonly position: number | null;
  readonly count: number;
  readonly isListOpen: boolean;
  readonly onStep: (step: 1 | -1) => void;
  /** Null while no change is the current one. */
  readonly onWrite: (() => void) | null;
  readonly onList: () => void;
}

export function CompareBar({ old, next, onSwap, stepping, children }: CompareBarProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['bar']} aria-label={t('compare.title')}>
      <h1 className={styles['unseen']}>{t('compare.of', { old: old.title, next: next.title })}</h1>
      <div className={styles['names']}>
        <Name name={old} label={t('compare.old')} other={next.id} side="old" />
        <ArrowRight aria-hidden className={styles['arrow']} />
        <Name name={next} label={t('compare.new')} other={old.id} side="new" />
        <IconButton label={t('compare.swap')} onClick={onSwap}>
          <ArrowLeftRight aria-hidden />
        </IconButton>
      </div>
      {stepping ? (
        <div className={styles['stepping']}>
          <IconButton
            label={t('common.withKey', { words: t('compare.previous'), shortcut: 'P' })}
            onClick={() => stepping.onStep(-1)}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <output className={styles['position']}>
            {t('compare.position', { at: stepping.position ?? '–', of: stepping.count })}
          </output>
          <IconButton
            label={t('common.withKey', { words: t('compare.next'), shortcut: 'N' })}
            onClick={() => stepping.onStep(1)}
          >
            <ChevronRight aria-hidden />
          </IconButton>
          <button
            type="button"
            className={styles['worded']}
            title={t('common.withKey', { words: t('bar.note'), shortcut: 'W' })}
            disabled={stepping.onWrite === null}
            onClick={() => stepping.onWrite?.()}
          >
            <PencilLine aria-hidden />
            <span>{t('bar.note')}</span>
          </button>
          <button
            type="button"
            className={styles['worded']}
            title={t('common.withKey', { words: t('compare.changes'), shortcut: 'L' })}
            aria-pressed={stepping.isListOpen}
            onClick={stepping.onList}
          >
            <ListTree aria-hidden />
            <span>{t('compare.changes')}</span>
          </button>
        </div>
      ) : null}
      {children}
    </section>
  );
}

function Name(props: {
  readonly name: ComparedName;
  readonly label: string;
  readonly other: string;
  readonly side: 'old' | 'new';
}) {
  const { t } = useTranslation();
  const { name, label, side } = props;
  return (
    <p className={styles['name']} data-side={side}>
      <span className={styles['side']}>{label}</span>
      <a href={`#/read/${name.id}`} title={name.title}>
        {name.title}
      </a>
      {name.facts.length > 0 ? (
        <span className={styles['facts']}>{name.facts.join(t('compare.between'))}</span>
      ) : null}
      <a className={styles['other']} href={`#/compare/${props.other}`}>
        {t('compare.chooseOther')}
      </a>
    </p>
  );
}

function IconButton(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles['icon']}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
