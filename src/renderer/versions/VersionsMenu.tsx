/** The versions of the document that is read, to go to the same place of another. Loaded with the first such document. */
import { Layers } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import menu from '../ui/Menu.module.css';
import styles from './VersionsMenu.module.css';

export interface MenuVersion {
  readonly id: string;
  readonly name: string;
  readonly notes: number;
  /** How many of its carried notes wait to be looked at; null of the first version, to which nothing is carried. */
  readonly waiting: number | null;
}

export interface VersionsMenuProps {
  /** The oldest first. */
  readonly versions: readonly MenuVersion[];
  readonly current: string;
  readonly onGo: (id: string) => void;
  readonly onReview: (id: string) => void;
  readonly onCompare: (old: string, next: string) => void;
}

export default function VersionsMenu({ versions, current, onGo, onReview, onCompare }: VersionsMenuProps) {
  const { t } = useTranslation();
  const at = versions.findIndex(({ id }) => id === current);
  const here = versions[at];
  const [old, next] = at > 0 ? [versions[at - 1], here] : [here, versions[at + 1]];
  const reviewed = versions.filter(({ waiting }) => waiting !== null);
  return (
    <MenuTrigger>
      <Button className={styles['button'] ?? ''} aria-label={t('versions.menu', { name: here?.name ?? '' })}>
        <Layers aria-hidden />
        <span className={styles['label']}>{here?.name}</span>
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu
          className={`${menu['menu']} ${styles['menu']}`}
          aria-label={t('versions.title')}
          onAction={(key) => {
            const [deed = '', id = ''] = String(key).split('>');
            if (deed === 'go' && id !== current) onGo(id);
            else if (deed === 'review') onReview(id);
            else if (deed === 'compare' && old && next) onCompare(old.id, next.id);
          }}
        >
          <MenuSection>
            <Header className={menu['header'] ?? ''}>{t('versions.samePlace')}</Header>
            {versions.toReversed().map(({ id, name, notes }) => (
              <MenuItem
                key={id}
                id={`go>${id}`}
                className={`${menu['item']} ${styles['item']}`}
                textValue={name}
                data-current={id === current}
              >
                <span>{name}</span>
                <small>
                  {[
                    id === current ? t('versions.here') : null,
                    notes > 0 ? t('shelf.notes', { count: notes }) : null,
                  ]
                    .filter((fact) => fact !== null)
                    .join(' · ')}
                </small>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection className={styles['more'] ?? ''} aria-label={t('versions.more')}>
            {reviewed.toReversed().map(({ id, name, waiting }) => (
              <MenuItem
                key={id}
                id={`review>${id}`}
                className={`${menu['item']} ${styles['item']}`}
                textValue={name}
              >
                <span>{t('versions.review', { name })}</span>
                {waiting ? <small>{t('shelf.toReview', { count: waiting })}</small> : null}
              </MenuItem>
            ))}
            <MenuItem id="compare" className={`${menu['item']} ${styles['item']}`}>
              {t('versions.compareNames', { old: old?.name ?? '', next: next?.name ?? '' })}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
