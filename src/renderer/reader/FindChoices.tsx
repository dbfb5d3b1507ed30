/** What of the matches the list shows: small switches in its head. */
import { useTranslation } from 'react-i18next';
import styles from './FindList.module.css';
import type { ListChoice } from './use-find-list.ts';

export interface FindChoicesProps {
  readonly choice: ListChoice;
  /** The section that is read now. */
  readonly section: string | null;
  readonly onChoose: (choice: Partial<ListChoice>) => void;
}

export function FindChoices({ choice, section, onChoose }: FindChoicesProps) {
  const { t } = useTranslation();
  const { within, hasFigures } = choice;
  const toggleWithin = (only: ListChoice['within']) =>
    onChoose({ within: within === only ? 'text-and-notes' : only });
  const switches = [
    { name: 'headings', isOn: within === 'headings', toggle: () => toggleWithin('headings') },
    { name: 'figures', isOn: hasFigures, toggle: () => onChoose({ hasFigures: !hasFigures }) },
    {
      name: 'section',
      isOn: choice.section !== null,
      toggle: () => onChoose({ section: choice.section === null ? section : null }),
    },
    { name: 'notes', isOn: within === 'notes', toggle: () => toggleWithin('notes') },
  ] as const;
  return (
    <div className={styles['choices']} role="group" aria-label={t('findList.only')}>
      {switches.map(({ name, isOn, toggle }) => (
        <button
          key={name}
          type="button"
          aria-pressed={isOn}
          disabled={name === 'section' && section === null && !isOn}
          onClick={toggle}
        >
          {t(`findList.choice.${name}`)}
        </button>
      ))}
    </div>
  );
}
