/** The documents of the library, of which one is chosen to see its figures. */
import { useTranslation } from 'react-i18next';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import own from './FiguresPage.module.css';

export function FiguresChoice({ entries }: { readonly entries: readonly ShelfEntry[] }) {
  const { t } = useTranslation();
  const shown = entries.filter(({ isArchived }) => !isArchived);
  return (
    <>
      <header className={own['head']}>
        <h1>{t('figures.title')}</h1>
      </header>
      <p className={own['notice']}>{t(shown.length === 0 ? 'figures.noDocuments' : 'figures.choose')}</p>
      <ul className={own['choice']}>
        {shown.map(({ id, title, place, year, kind }) => (
          <li key={id}>
            <a href={`#/figures/${id}`}>
              <span lang="zh-CN">{title}</span>
              <small>
                {[t(`shelf.kind.${kind}`), place, year === null ? null : t('shelf.year', { year })]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
