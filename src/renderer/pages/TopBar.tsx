/** The bar at the top: where I am, and what can be done here. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TopBar.module.css';

export interface TopBarProps {
  /** The meeting and the document, or the name of the page. */
  readonly trail: readonly string[];
  /** Stands before the trail. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function TopBar({ trail, lead, children }: TopBarProps) {
  const { t } = useTranslation();
  return (
    <header className={styles['bar']}>
      <a className={styles['brand']} href="#/" title={t('top.documents')}>
        {t('app.name')}
      </a>
      {lead}
      <p className={styles['trail']}>
        {trail.map((part, index) => (
          <span key={part} data-last={index === trail.length - 1}>
            {part}
          </span>
        ))}
      </p>
      <div className={styles['actions']}>{children}</div>
    </header>
  );
}

export interface TopBarButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly hint?: string;
  readonly count?: number;
  readonly isPressed?: boolean;
  /** Known by its icon, where the bar has much else in it. */
  readonly isShort?: boolean;
  readonly onClick: () => void;
}

export function TopBarButton({
  label,
  icon,
  hint,
  count,
  isPressed,
  isShort = false,
  onClick,
}: TopBarButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles['button']}
      data-short={isShort}
      title={hint ? t('common.withKey', { words: label, shortcut: hint }) : label}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={onClick}
    >
      {icon}
      <span className={styles['label']}>{label}</span>
      {count ? <span>{count}</span> : null}
    </button>
  );
}
