/** Asks for the person's name, by which others know whose notes these are; nothing else is asked. */
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Author, limits } from '../../domain/notes/note.ts';
import { namePerson, readPerson } from '../storage/person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './exchange.module.css';

export interface PersonDialogProps {
  readonly onNamed: (person: Author) => void;
  readonly onClose: () => void;
}

export default function PersonDialog({ onNamed, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState('');
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    void readPerson().then((person) => setName((typed) => typed || (person?.name ?? '')));
  }, []);
  const save = async () => {
    const person = await namePerson(name.trim());
    if (person) onNamed(person);
    else setFailed(true);
  };
  return (
    <Dialog title={t('person.title')} shape="centre" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <p className={styles['explain']}>{t('person.explain')}</p>
        <label className={styles['named']} htmlFor={id}>
          {t('person.name')}
          <input
            id={id}
            value={name}
            maxLength={limits.name}
            autoComplete="name"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className={styles['message']} role="status">
          {hasFailed ? t('person.failed') : ''}
        </p>
        <div className={styles['actions']}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" isPrimary disabled={name.trim() === ''}>
            {t('person.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
