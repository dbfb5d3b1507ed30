/** All speeches and proposals, the latest first, and how to begin one. */
import { FileText, Mic, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Writing } from '../../domain/prepare/writing.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DraftList.module.css';
import { DraftRow, type DraftVerbs } from './DraftRow.tsx';

export interface DraftListProps extends DraftVerbs {
  /** Undefined until they are known. */
  readonly writings: readonly Writing[] | undefined;
  readonly notes: number;
  readonly onSpeech: () => void;
  readonly onProposal: () => void;
  readonly onSpeechFromNotes: () => void;
}

export function DraftList({ writings, notes, ...props }: DraftListProps) {
  const { t } = useTranslation();
  const latestFirst = useMemo(
    () => writings?.toSorted((one, other) => (one.changed < other.changed ? 1 : -1)),
    [writings],
  );
  return (
    <main className={styles['page']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <h1>{t('prepare.title')}</h1>
          <p>{t('prepare.about')}</p>
        </header>
        <div className={styles['begin']}>
          <Button isPrimary onClick={notes > 0 ? props.onSpeechFromNotes : props.onSpeech}>
            <Mic aria-hidden />
            {t(notes > 0 ? 'prepare.newFromNotes' : 'prepare.newSpeech')}
          </Button>
          {notes > 0 ? (
            <Button onClick={props.onSpeech}>
              <Plus aria-hidden />
              {t('prepare.newSpeech')}
            </Button>
          ) : null}
          <Button onClick={props.onProposal}>
            <FileText aria-hidden />
            {t('prepare.newProposal')}
          </Button>
        </div>
        {latestFirst === undefined ? null : latestFirst.length === 0 ? (
          <div className={styles['empty']}>
            <p>{t('prepare.empty')}</p>
            <ol>
              <li>{t('prepare.emptySteps.mark')}</li>
              <li>{t('prepare.emptySteps.begin')}</li>
              <li>{t('prepare.emptySteps.hand')}</li>
            </ol>
          </div>
        ) : (
          <ul className={styles['list']} aria-label={t('prepare.drafts')}>
            {latestFirst.map((writing) => (
              <DraftRow
                key={writing.id}
                writing={writing}
                onRename={props.onRename}
                onCopy={props.onCopy}
                onRemove={props.onRemove}
              />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}
