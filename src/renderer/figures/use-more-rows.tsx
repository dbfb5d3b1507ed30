/** How many rows of a long list are drawn: more of them whenever their end comes into view. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './Figures.module.css';

const few = 150;
/** In CSS pixels before the end of what is drawn. */
const ahead = 600;

/** At least `least` of `all` are drawn. `more` stands after them. */
export function useMoreRows(least: number, all: number): { readonly most: number; readonly more: ReactNode } {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState(few);
  const end = useRef<HTMLParagraphElement>(null);
  const most = Math.max(drawn, least + few / 2);
  const isWhole = most >= all;
  useEffect(() => {
    const { current } = end;
    if (!current || isWhole) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn(most + few);
      },
      { rootMargin: `${ahead}px` },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [most, isWhole]);
  return {
    most,
    more: isWhole ? null : (
      <p ref={end} className={styles['more']}>
        <Button onClick={() => setDrawn(most + few)}>{t('figures.more', { count: all - most })}</Button>
      </p>
    ),
  };
}
