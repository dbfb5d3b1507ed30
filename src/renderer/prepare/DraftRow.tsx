/** One draft in the list: what it is, how much is in it, and what can be done with it. */
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../domain/prepare/missing.ts';
import { secondsToSay } from '../../domain/prepare/saying-time.ts';
import { paces, type Writing } from '../../domain/prepare/writing.ts';
import { useWhen } from '../i18n/when.ts';
import { addressOfDraft } from './addresses.ts';
import styles from './DraftList.module.css';
import { sayDuration } from './say-duration.ts';

export interface DraftVerbs {
  readonly onRename: (writing: Writing, title: string) => void;
  readonly onCopy: (writing: Writing) => void;
  readonly onRemove: (writing: Writing) => void;
}

export interface DraftRowProps extends DraftVerbs {
  readonly writing: Writing;
}

export function DraftRow({ writing, onRename, onCopy, onRemove }: DraftRowProps) {
  const { t } = useTranslation();
  const when = useWhen(writing.changed);
  const [typed, setTyped] = useState<string | null>(null);
  const title = writing.title.trim() === '' ? t('history.untitled') : writing.title;
  const blocks = writing.parts.flatMap((part) => part.blocks);
  const quotations = blocks.filter(({ kind }) => kind === 'quotation').length;
  const pace = writing.kind === 'speech' ? writing.pace : paces.usual;
  const seconds = secondsToSay(
    [...writing.parts.map(({ heading }) => heading), ...blocks.map(textOf)].join('\n'),
    pace,
  );
  const rename = () => {
    if (typed !== null && typed.trim() !== writing.title) onRename(writing, typed.trim());
    setTyped(null);
  };
  return (
    <li className={styles['row']} data-draft={writing.id}>
      <span className={styles['kind']} data-kind={writing.kind}>
        {t(`history.writing.${writing.kind}`)}
      </span>
      <div className={styles['words']}>
        {typed === null ? (
          <a href={addressOfDraft(writing.id)}>{title}</a>
        ) : (
          <input
            // biome-ignore lint/a11y/noAutofocus: asked for by the button that it takes the place of.
            autoFocus
            value={typed}
            aria-label={t('prepare.draftTitle')}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename();
              if (event.key === 'Escape') setTyped(null);
            }}
          />
        )}
        <p className={styles['facts']}>
          <span>{t('prepare.quotations', { count: quotations })}</span>
          {writing.kind === 'speech' ? (
            <span>{t('prepare.takes', { time: sayDuration(seconds, t) })}</span>
          ) : null}
          <span>
            <time dateTime={writing.changed}>{t('prepare.changed', { when })}</time>
          </span>
        </p>
      </div>
      <div className={styles['tools']}>
        {(
          [
            ['rename', Pencil, () => setTyped(writing.title)],
            ['copy', Copy, () => onCopy(writing)],
            ['remove', Trash2, () => onRemove(writing)],
          ] as const
        ).map(([verb, Icon, run]) => (
          <button
            key={verb}
            type="button"
            title={t(`prepare.verbs.${verb}`)}
            aria-label={t(`prepare.verbsOf.${verb}`, { title })}
            onClick={run}
          >
            <Icon aria-hidden />
          </button>
        ))}
      </div>
    </li>
  );
}
