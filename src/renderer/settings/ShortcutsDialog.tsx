/** Every key of the app on one sheet. */
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { isMac, modifierKey as modifier } from '../ui/keyboard.ts';
import styles from './ShortcutsDialog.module.css';

const groups = [
  {
    name: 'reading',
    rows: [
      ['nextItem', ['J', 'K']],
      ['nextSection', ['[', ']']],
      ['nextNote', [',', '.']],
      ['nextBookmark', ['<', '>']],
      ['back', isMac ? ['⌘ [', '⌘ ]'] : ['Alt ←', 'Alt →']],
      ['find', [`${modifier} F`]],
      ['nextMatch', ['F3', 'Shift F3']],
      ['searching', [`${modifier} K`, `${modifier} Shift F`]],
      ['goTo', [`${modifier} G`]],
      ['explain', ['E']],
      ['figure', ['D']],
      ['linked', ['L']],
      ['contents', ['T']],
      ['notes', ['M']],
    ],
  },
  {
    name: 'marking',
    rows: [
      ['openBar', ['Enter']],
      ['words', ['←', '→']],
      ['extend', ['Shift ←', 'Shift →']],
      ['colours', ['1', '2', '3', '4']],
      ['stances', ['5', '6', '7', '8']],
      ['write', ['N']],
      ['copy', ['C']],
      ['bookmark', ['B']],
      ['delete', ['Delete']],
      ['finish', [`${modifier} Enter`, 'Esc']],
    ],
  },
  {
    name: 'comparing',
    rows: [
      ['stepChange', ['N', 'P', 'F7', 'Shift F7']],
      ['writeOnChange', ['W']],
      ['compareView', ['V']],
      ['onlyNumbers', ['D']],
      ['changes', ['L']],
    ],
  },
  {
    name: 'writing',
    rows: [['moveBlock', ['Alt ↑', 'Alt ↓']]],
  },
  {
    name: 'speaking',
    rows: [
      ['speakOn', ['PageDown', 'PageUp', 'Space', 'Shift Space']],
      ['speakPart', ['→', '←', 'N']],
      ['pause', ['P']],
      ['speakSize', ['+', '-']],
      ['leaveSpeaking', ['Esc']],
    ],
  },
  {
    name: 'general',
    rows: [
      ['add', [`${modifier} O`, `${modifier} V`]],
      ['undo', [`${modifier} Z`, `${modifier} Shift Z`]],
      ['export', [`${modifier} E`]],
      ['print', [`${modifier} P`]],
      ['settings', [`${modifier} ,`]],
      ['size', [`${modifier} +`, `${modifier} -`, `${modifier} 0`]],
      ['help', ['F1']],
      ['sheet', ['?']],
      ['escape', ['Esc']],
    ],
  },
] as const;

export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shortcuts.title')} shape="centre" isOnlyRead onClose={onClose}>
      {groups.map((group) => (
        <section key={group.name} className={styles['group']}>
          <h3>{t(`shortcuts.${group.name}`)}</h3>
          <dl>
            {group.rows.map(([name, keys]) => (
              <div key={name}>
                <dt>{t(`shortcuts.${name}`)}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
