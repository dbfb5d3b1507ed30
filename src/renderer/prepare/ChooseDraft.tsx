/** The dialog in which a draft is chosen that something is put into, or a new one begun for it. */
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Writing } from '../../domain/prepare/writing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ChooseDraft.module.css';

export interface ChooseDraftProps {
  readonly title: string;
  readonly writings: readonly Writing[];
  /** Null for a new speech. */
  readonly onChosen: (writing: Writing | null) => void;
  readonly onClose: () => void;
}

export function ChooseDraft({ title, writings, onChosen, onClose }: ChooseDraftProps) {
  const { t } = useTranslation();
  const latest = writings.toSorted((one, other) => (one.changed < other.changed ? 1 : -1));
  const choose = (writing: Writing | null) => {
    onClose();
    onChosen(writing);
  };
  return (
    <Dialog title={title} shape="centre" onClose={onClose}>
      <ul className={styles['drafts']}>
        <li>
          <button type="button" onClick={() => choose(null)}>
            <Plus aria-hidden />
            {t('prepare.newSpeech')}
          </button>
        </li>
        {latest.map((writing) => (
          <li key={writing.id}>
            <button type="button" onClick={() => choose(writing)}>
              <span className={styles['kind']}>{t(`history.writing.${writing.kind}`)}</span>
              {writing.title.trim() === '' ? t('history.untitled') : writing.title}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
