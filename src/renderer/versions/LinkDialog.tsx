/** Chooses the document whose next version another one is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LinkDialog.module.css';

export interface LinkCandidate {
  readonly id: string;
  readonly title: string;
  /** What tells it apart from others of its title. */
  readonly detail: string;
}

export interface LinkDialogProps {
  readonly title: string;
  readonly candidates: readonly LinkCandidate[];
  /** How much of the comparing is done, 0 to 1; null while nothing was chosen. */
  readonly progress: number | null;
  /** Whether the last choice could not be compared. */
  readonly isFailed: boolean;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function LinkDialog({ title, candidates, progress, isFailed, onChoose, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = candidates.filter((each) => `${each.title} ${each.detail}`.includes(words.trim()));
  const isReady = shown.some(({ id }) => id === chosen);
  return (
    <Dialog title={t('versions.link')} shape="centre" onClose={onClose}>
      <form
        className={styles['link']}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== null && isReady) onChoose(chosen);
        }}
      >
        <p>{t('versions.linkDetail', { title })}</p>
        {candidates.length > 6 ? (
          <input
            type="search"
            value={words}
            placeholder={t('shelf.filter')}
            aria-label={t('shelf.filter')}
            onChange={({ target }) => setWords(target.value)}
          />
        ) : null}
        {candidates.length === 0 ? <p>{t('versions.noCandidates')}</p> : null}
        <fieldset disabled={progress !== null}>
          <legend>{t('versions.candidates')}</legend>
          {shown.map(({ id, title: name, detail }) => (
            <label key={id}>
              <input type="radio" name="version" checked={chosen === id} onChange={() => setChosen(id)} />
              <span>
                <b>{name}</b>
                <small>{detail}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {isFailed ? <p role="alert">{t('versions.notCompared')}</p> : null}
        {progress === null ? null : (
          <p role="status">
            {t('versions.comparing', { percent: Math.round(progress * 100) })}
            <progress max={1} value={progress} aria-label={t('versions.progress')} />
          </p>
        )}
        <div className={styles['actions']}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" isPrimary disabled={!isReady || progress !== null}>
            {t('versions.linkNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
