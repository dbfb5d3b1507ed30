/** A menu of a few choices, each with words and perhaps a detail, that its button opens. */
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './Menu.module.css';

export interface ChoiceMenuProps<Key extends string> {
  /** The button that opens it. */
  readonly children: ReactNode;
  readonly choices: readonly { readonly key: Key; readonly words: string; readonly detail?: string }[];
  /** When none can be chosen for the moment. */
  readonly isDisabled?: boolean;
  readonly onChoose: (key: Key) => void;
}

export function ChoiceMenu<Key extends string>(props: ChoiceMenuProps<Key>) {
  const { children, choices, isDisabled = false, onChoose } = props;
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu
          className={styles['menu'] ?? ''}
          disabledKeys={isDisabled ? choices.map(({ key }) => key) : []}
          onAction={(chosen) => {
            const choice = choices.find(({ key }) => key === chosen);
            if (choice) onChoose(choice.key);
          }}
        >
          {choices.map(({ key, words, detail }) => (
            <MenuItem
              key={key}
              id={key}
              className={`${styles['item']} ${styles['choice']}`}
              textValue={words}
            >
              <span>{words}</span>
              {detail === undefined ? null : <small>{detail}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
