/** The places of a document where one has lately been for a while, to go back to. */
import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { indexLines } from '../../domain/notes/anchor.ts';
import { placeOf } from '../../domain/prepare/citation.ts';
import { flattenOutline, type Report, sectionIdOf, splitTitle } from '../../domain/report/report.ts';
import { useTimes } from '../i18n/when.ts';
import type { RecentPlace } from '../storage/recent-places.ts';
import menu from '../ui/Menu.module.css';
import { beginningOf } from './beginning-of.ts';
import styles from './RecentPlacesMenu.module.css';

export interface RecentPlacesMenuProps {
  readonly report: Report;
  /** The latest first. */
  readonly places: readonly RecentPlace[];
  /** What opened it. */
  readonly button: RefObject<HTMLElement | null>;
  readonly onGo: (place: RecentPlace) => void;
  readonly onClose: () => void;
}

export function RecentPlacesMenu({ report, places, button, onGo, onClose }: RecentPlacesMenuProps) {
  const { t } = useTranslation();
  const { clock, day } = useTimes();
  return (
    <Popover
      className={menu['popover'] ?? ''}
      triggerRef={button}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Menu
        className={`${menu['menu']} ${styles['menu']}`}
        aria-label={t('way.places')}
        autoFocus="first"
        disabledKeys={['none']}
        onClose={onClose}
        onAction={(key) => {
          const place = places.find(({ line }) => line === key);
          if (place) onGo(place);
        }}
      >
        <MenuSection>
          <Header className={menu['header'] ?? ''}>{t('way.places')}</Header>
          {places.map(({ line, visited }) => {
            const title = titleAt(report, line);
            const when = `${day(visited)} ${clock(visited)}`;
            const words = beginningOf(report, line);
            return (
              <MenuItem
                key={line}
                id={line}
                className={`${menu['item']} ${styles['item']}`}
                textValue={`${title} ${words} ${when}`}
              >
                <strong>{title}</strong>
                <small>{when}</small>
                <span>{words}</span>
              </MenuItem>
            );
          })}
          {places.length === 0 ? (
            <MenuItem id="none" className={`${menu['item']} ${styles['item']}`}>
              {t('recentPlaces.none')}
            </MenuItem>
          ) : null}
        </MenuSection>
      </Menu>
    </Popover>
  );
}

/** The title of the section around a line, else the place as it is said. */
function titleAt(report: Report, id: string): string {
  const line = report.lines[indexLines(report).get(id) ?? -1];
  const section = line && sectionIdOf(line);
  const found = flattenOutline(report.outline).find((each) => each.id === section);
  return found ? splitTitle(found.title).main : placeOf(report, id);
}
