/** The column before the text: the contents, or the list of matches in their place; a drawer where there is no room. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Contents, type ContentsProps } from '../reader/Contents.tsx';
import styles from './Page.module.css';
import type { Panels } from './use-panels.ts';

export interface ContentsColumnProps extends ContentsProps {
  readonly panels: Panels;
  /** Null where the contents are to be shown. */
  readonly matches: ReactNode;
}

export function ContentsColumn({ panels, matches, ...contents }: ContentsColumnProps) {
  const { t } = useTranslation();
  const { isContentsOpen, isContentsDrawer } = panels;
  if (matches !== null) {
    return (
      <div className={styles['contents']} data-drawer={isContentsDrawer} data-matches>
        {matches}
      </div>
    );
  }
  if (!isContentsOpen) return null;
  return (
    <>
      <div className={styles['contents']} data-drawer={isContentsDrawer}>
        <Contents {...contents} />
      </div>
      {isContentsDrawer ? (
        <button
          type="button"
          className={styles['shade']}
          aria-label={t('common.close')}
          onClick={panels.closeDrawer}
        />
      ) : null}
    </>
  );
}
