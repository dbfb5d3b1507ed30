/** How many rows of a long list are drawn, and the button for more of them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { useMore } from '../ui/use-more.ts';
import styles from './Figures.module.css';

const few = 150;

/** At least `least` of `all` are drawn. `more` stands after them. */
export function useMoreRows(least: number, all: number): { readonly most: number; readonly more: ReactNode } {
  const { t } = useTranslation();
  const { most, end, showMore } = useMore<HTMLParagraphElement>(few, least + few / 2, all);
  return {
    most,
    more:
      most >= all ? null : (
        <p ref={end} className={styles['more']}>
          <Button onClick={showMore}>{t('figures.more', { count: all - most })}</Button>
        </p>
      ),
  };
}
