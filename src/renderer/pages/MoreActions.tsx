/** What else can be done here: in the bar where it has room, else behind one button. */
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TopBar.module.css';
import { TopBarButton } from './TopBar.tsx';

export interface MoreActionsProps {
  readonly hasRoom: boolean;
  readonly children: ReactNode;
}

export function MoreActions({ hasRoom, children }: MoreActionsProps) {
  const { t } = useTranslation();
  const more = useRef<HTMLDivElement>(null);
  if (hasRoom) return children;
  return (
    <>
      <TopBarButton
        label={t('top.more')}
        icon={<Ellipsis aria-hidden />}
        onClick={() => more.current?.togglePopover()}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons in it are what is pressed; it only closes after them. */}
      <div
        ref={more}
        popover="auto"
        role="group"
        aria-label={t('top.more')}
        className={styles['more']}
        onClick={() => more.current?.hidePopover()}
      >
        {children}
      </div>
    </>
  );
}
