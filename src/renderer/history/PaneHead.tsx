/** The head of what is shown beside the list; where there is no room for both, with the way back to the list. */
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listAddress } from './addresses.ts';
import styles from './History.module.css';

export interface PaneHeadProps {
  readonly title: string;
  /** What can be done with all of it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function PaneHead({ title, action, children }: PaneHeadProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The link that led here may have left with its list, and the focus with it.
    const { activeElement } = document;
    if (!activeElement?.checkVisibility() || activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <header className={styles['paneHead']}>
      <a className={styles['back']} href={listAddress}>
        <ChevronLeft aria-hidden />
        {t('top.history')}
      </a>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {action}
      {children}
    </header>
  );
}
