/** The help: its topics beside the one that is read. */
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openLink } from '../desktop/index.ts';
import { NoteMarkdown } from '../ui/MarkdownText.tsx';
import styles from './Help.module.css';
import { loadTexts } from './load-texts.ts';
import { type HelpText, textsWith } from './texts-by-topic.ts';
import { asTopic } from './topics.ts';
import { Gestures } from './Welcome.tsx';

export interface HelpProps {
  /** As the address has it. */
  readonly topic: string | null;
}

export function Help({ topic }: HelpProps) {
  const { t } = useTranslation();
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const field = useId();
  const listed = textsWith(texts, asked);
  const current = texts.find((text) => text.topic === asTopic(topic));
  return (
    <div className={styles['help']}>
      <nav className={styles['topics']} aria-label={t('help.topics')}>
        <search>
          <label htmlFor={field}>{t('help.search')}</label>
          <input id={field} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </search>
        <ul>
          {listed.map((text) => (
            <li key={text.topic}>
              <a
                href={`#/help/${text.topic}`}
                {...(text === current ? { 'aria-current': 'page' as const } : {})}
              >
                {text.title}
              </a>
            </li>
          ))}
        </ul>
        <p role="status">
          {asked.trim() === ''
            ? ''
            : t(listed.length > 0 ? 'help.found' : 'help.none', { count: listed.length })}
        </p>
      </nav>
      <main className={styles['scroll']}>
        {current ? <Article key={current.topic} text={current} topic={topic} /> : null}
      </main>
    </div>
  );
}

function Article({ text, topic }: { readonly text: HelpText; readonly topic: string | null }) {
  const [beginning = '', ...rest] = text.markdown.split(/^(?=## )/m);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever chose a topic goes on in it; the page itself opens at its beginning.
    if (topic !== null) article.current?.focus({ preventScroll: true });
  }, [topic]);
  return (
    <article ref={article} className={styles['article']} tabIndex={-1} aria-label={text.title}>
      <NoteMarkdown markdown={beginning} onLink={followLink} />
      {text.topic === 'start' ? <Gestures level={2} /> : null}
      <NoteMarkdown markdown={rest.join('')} onLink={followLink} />
    </article>
  );
}

function followLink(url: string): void {
  if (url.startsWith('#/')) location.hash = url;
  else void openLink(url);
}

/** In the language of the interface; none until they are there. */
function useTexts(): readonly HelpText[] {
  const { i18n } = useTranslation();
  const [texts, setTexts] = useState<readonly HelpText[]>([]);
  useEffect(() => {
    let isOvertaken = false;
    void loadTexts(i18n.language).then((loaded) => {
      if (!isOvertaken) setTexts(loaded);
    });
    return () => {
      isOvertaken = true;
    };
  }, [i18n.language]);
  return texts;
}
