/** The dialog in which notes are chosen for a draft. */
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ChooseNotes.module.css';
import { NotesToChoose } from './NotesToChoose.tsx';

export interface ChooseNotesProps {
  readonly notes: readonly Note[];
  /** Notes of other documents are not offered: they can't be cited. */
  readonly reports: readonly Report[];
  /** In the order in which they were shown. */
  readonly onChosen: (notes: readonly Note[]) => void;
  readonly onClose: () => void;
}

const none: ReadonlySet<string> = new Set();

export function ChooseNotes({ notes, reports, onChosen, onClose }: ChooseNotesProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('prepare.chooseNotes')} shape="centre" onClose={onClose}>
      <div className={styles['choose']}>
        <NotesToChoose
          notes={notes}
          reports={reports}
          used={none}
          takeWords={(count) => (count === 0 ? t('prepare.takeNone') : t('prepare.takeChosen', { count }))}
          onTake={(chosen) => {
            onClose();
            onChosen(chosen);
          }}
        />
      </div>
    </Dialog>
  );
}
