/** Asks how the user is called, when something is shared first: others have to know whose notes these are. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Author, limits } from '../../domain/notes/note.ts';
import { namePerson } from '../storage/person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './exchange.module.css';

export interface PersonDialogProps {
  readonly onDone: (person: Author) => void;
  readonly onClose: () => void;
}

export function PersonDialog({ onDone, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const detailId = useId();
  const store = async () => {
    const person = await namePerson(name.trim());
    if (person) onDone(person);
    else setFailed(true);
  };
  return (
    <Dialog title={t('person.title')} shape="centre" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <label className={styles['name']}>
          {t('person.name')}
          <input
            value={name}
            maxLength={limits.name}
            aria-describedby={detailId}
            autoFocus
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p className={styles['message']} id={detailId} role="status">
          {t(hasFailed ? 'person.failed' : 'person.detail')}
        </p>
        <div className={styles['actions']}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button isPrimary type="submit" disabled={name.trim() === ''}>
            {t('person.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
