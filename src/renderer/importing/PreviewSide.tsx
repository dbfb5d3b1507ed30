/** Beside the text: what should be checked, the contents that will be, and what the document says of itself. */
import { useEffect, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { PreviewChecks } from './PreviewChecks.tsx';
import styles from './PreviewSide.module.css';
import type { Preview, PreviewEdit } from './protocol.ts';

export interface PreviewSideProps {
  readonly preview: Preview;
  readonly onEdit: (edit: PreviewEdit) => void;
  readonly onGo: (line: number) => void;
  /** The form of what the document says of itself. */
  readonly info: React.ReactNode;
}

/** So many headings are drawn at once; the others as their place comes into view. */
const atOnce = 300;

const tabs = ['check', 'contents', 'info'] as const;

export function PreviewSide({ preview, onEdit, onGo, info }: PreviewSideProps) {
  const { t } = useTranslation();
  const count = preview.proposals.length + preview.doubts.length;
  const [first] = useState(count > 0 ? 'check' : 'contents');
  return (
    <section className={styles['side']} aria-label={t('importing.side')}>
      <Tabs className={styles['all'] ?? ''} defaultSelectedKey={first}>
        <TabList className={styles['tabs'] ?? ''} aria-label={t('importing.side')}>
          {tabs.map((each) => (
            <Tab key={each} id={each} className={styles['tab'] ?? ''}>
              {t(`importing.tab.${each}`)}
              {each === 'check' && count > 0 ? <b>{count}</b> : null}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="check" className={styles['panel'] ?? ''}>
          <PreviewChecks preview={preview} onEdit={onEdit} onGo={onGo} />
        </TabPanel>
        <TabPanel id="contents" className={styles['panel'] ?? ''}>
          <Contents preview={preview} onGo={onGo} />
        </TabPanel>
        <TabPanel id="info" className={styles['panel'] ?? ''}>
          {info}
        </TabPanel>
      </Tabs>
    </section>
  );
}

function Contents({ preview, onGo }: Pick<PreviewSideProps, 'preview' | 'onGo'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(atOnce);
  const end = useRef<HTMLLIElement>(null);
  // The end moves when more are shown.
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) =>
        entries.some(({ isIntersecting }) => isIntersecting) && setShown((before) => before + atOnce),
      { rootMargin: '50% 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, preview]);
  if (preview.headings.length === 0) return <p className={styles['none']}>{t('importing.noHeadings')}</p>;
  return (
    <ol className={styles['contents']}>
      {preview.headings.slice(0, shown).map(({ index, level, title, doubt }) => (
        <li key={index} data-level={level}>
          <button type="button" data-doubt={doubt !== null} onClick={() => onGo(index)}>
            {title}
          </button>
        </li>
      ))}
      {preview.headings.length > shown ? <li ref={end} aria-hidden="true" /> : null}
    </ol>
  );
}
