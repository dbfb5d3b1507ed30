/** The lines about the chosen row, with what was found marked in them. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shortPlace } from '../../domain/prepare/citation.ts';
import { Marked } from '../ui/Marked.tsx';
import styles from './SearchPreview.module.css';
import type { Preview } from './use-preview.ts';

export interface SearchPreviewProps {
  readonly preview: Preview | null;
  /** The document's title, and the place as it is said. */
  readonly title: string;
  readonly where: string;
}

export function SearchPreview({ preview, title, where }: SearchPreviewProps) {
  const { t } = useTranslation();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (preview) here.current?.scrollIntoView({ block: 'center' });
  }, [preview]);
  return (
    <section className={styles['preview']} aria-label={t('search.preview')}>
      {preview ? (
        <>
          <header className={styles['head']}>
            <b>{title}</b>
            <span>{where}</span>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
          <div className={styles['lines']} tabIndex={0} lang="zh-CN">
            {preview.lines.map(({ line, text, isHeading, marks }) => (
              <div
                key={line}
                ref={line === preview.place ? here : null}
                className={styles['line']}
                data-heading={isHeading}
                data-here={line === preview.place}
              >
                <span className={styles['number']}>{shortPlace(line)}</span>
                <p>
                  <Marked text={text} marks={marks} />
                </p>
              </div>
            ))}
          </div>
        </>
      ) : (
        <p className={styles['nothing']}>{t('search.noPreview')}</p>
      )}
    </section>
  );
}
