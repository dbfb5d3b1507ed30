/** A speech as it is read from when one speaks: large, part by part, with a clock. */
import {
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  Moon,
  Pause,
  Play,
  Rows3,
  Square,
  Sun,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayingTime } from '../../domain/prepare/saying-time.ts';
import type { Speech } from '../../domain/prepare/writing.ts';
import { SpeakingClockFace } from './SpeakingClockFace.tsx';
import styles from './SpeakingView.module.css';
import { SpokenPart } from './SpokenPart.tsx';
import { sayDuration } from './say-duration.ts';
import { type SpeakingCommand, speakingCommand } from './speaking-keys.ts';
import { keepLook, readLook, type SpeakingLook, speakingSizes } from './speaking-look.ts';
import { spokenParts } from './spoken-parts.ts';
import { useSpeakingClock } from './use-speaking-clock.ts';
import { useWakeLock } from './use-wake-lock.ts';

export interface SpeakingViewProps {
  readonly speech: Speech;
  readonly onLeave: () => void;
}

/** How much of the view a step moves on by: a line or two of the last screen stays. */
const screenful = 0.82;

export function SpeakingView({ speech, onLeave }: SpeakingViewProps) {
  const { t } = useTranslation();
  const [look, setLook] = useState(readLook);
  const parts = useMemo(() => spokenParts(speech), [speech]);
  const time = useMemo(() => sayingTime({ ...speech, parts }), [speech, parts]);
  /** -1 is the page before the first part. */
  const [at, setAt] = useState(-1);
  const view = useRef<HTMLElement>(null);
  const { clock, isRunning, start, pause } = useSpeakingClock(at);
  useWakeLock();

  const change = (changes: Partial<SpeakingLook>) => {
    const next = { ...look, ...changes };
    setLook(next);
    keepLook(next);
  };
  const resize = (by: 1 | -1) => {
    const now = speakingSizes.findIndex((size) => size === look.size);
    const size = speakingSizes[now + by];
    if (size !== undefined) change({ size });
  };
  const go = (to: number) => {
    const next = Math.min(parts.length - 1, Math.max(-1, to));
    if (at < 0 && next >= 0) start();
    setAt(next);
  };
  const scroll = (by: 1 | -1): boolean => {
    const { current } = view;
    if (!current) return false;
    const room = by > 0 ? current.scrollHeight - current.clientHeight - current.scrollTop : current.scrollTop;
    if (room < 4) return false;
    current.scrollBy({ top: by * current.clientHeight * screenful });
    return true;
  };
  const run = (command: SpeakingCommand) => {
    if (command === 'on') (at >= 0 && scroll(1)) || go(at + 1);
    else if (command === 'back') (at >= 0 && scroll(-1)) || go(at - 1);
    else if (command === 'next-part') go(at + 1);
    else if (command === 'previous-part') go(at - 1);
    else if (command === 'pause') isRunning ? pause() : start();
    else if (command === 'larger') resize(1);
    else if (command === 'smaller') resize(-1);
    else onLeave();
  };
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = speakingCommand(event);
      const isOnButton = event.target instanceof HTMLButtonElement && event.key === ' ';
      if (!command || isOnButton) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  // A part begins at its beginning; in the flow it is brought into view.
  const { isFlowing } = look;
  useEffect(() => {
    const { current } = view;
    if (!current) return;
    const section = isFlowing && at >= 0 ? current.querySelector(`[data-spoken="${at}"]`) : null;
    if (section) section.scrollIntoView({ block: 'start' });
    else current.scrollTo({ top: 0 });
    current.focus({ preventScroll: true });
  }, [at, isFlowing]);
  const onScroll = () => {
    const { current } = view;
    if (!isFlowing || at < 0 || !current) return;
    const middle = current.getBoundingClientRect().top + current.clientHeight / 3;
    const sections = [...current.querySelectorAll('[data-spoken]')];
    const found = sections.findLastIndex((section) => section.getBoundingClientRect().top <= middle);
    if (found >= 0 && found !== at) setAt(found);
  };

  const title = speech.title.trim() || t('history.untitled');
  const next = parts[at + 1];
  const style = { '--speaking-size': `${look.size / 16}rem` } as CSSProperties;
  return (
    <div className={styles['speaking']} data-dark={look.isDark} style={style}>
      <header className={styles['bar']}>
        <button
          type="button"
          onClick={onLeave}
          title={t('common.withKey', { words: t('prepare.leave'), shortcut: 'Esc' })}
        >
          <ArrowLeft aria-hidden />
          <span>{t('prepare.leave')}</span>
        </button>
        <SpeakingClockFace speech={speech} time={time} clock={clock} at={at} isRunning={isRunning} />
        <div className={styles['tools']}>
          <button
            type="button"
            title={t('common.withKey', {
              words: t(isRunning ? 'prepare.pause' : 'prepare.start'),
              shortcut: 'P',
            })}
            onClick={() => run('pause')}
          >
            {isRunning ? <Pause aria-hidden /> : <Play aria-hidden />}
            <span>{t(isRunning ? 'prepare.pause' : 'prepare.start')}</span>
          </button>
          <button
            type="button"
            aria-label={t('prepare.smaller')}
            title={t('common.withKey', { words: t('prepare.smaller'), shortcut: '−' })}
            disabled={look.size === speakingSizes[0]}
            onClick={() => resize(-1)}
          >
            <ZoomOut aria-hidden />
          </button>
          <button
            type="button"
            aria-label={t('prepare.larger')}
            title={t('common.withKey', { words: t('prepare.larger'), shortcut: '+' })}
            disabled={look.size === speakingSizes.at(-1)}
            onClick={() => resize(1)}
          >
            <ZoomIn aria-hidden />
          </button>
          <button type="button" onClick={() => change({ isFlowing: !isFlowing })}>
            {isFlowing ? <Square aria-hidden /> : <Rows3 aria-hidden />}
            <span>{t(isFlowing ? 'prepare.byPart' : 'prepare.flowing')}</span>
          </button>
          <button type="button" onClick={() => change({ isDark: !look.isDark })}>
            {look.isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
            <span>{t(look.isDark ? 'prepare.light' : 'prepare.dark')}</span>
          </button>
        </div>
      </header>
      <main ref={view} className={styles['view']} tabIndex={-1} onScroll={onScroll}>
        {at < 0 ? null : <h1 className={styles['heard']}>{title}</h1>}
        {at < 0 ? (
          <div className={styles['cover']}>
            <h1>{title}</h1>
            <p className={styles['lead']}>{t('prepare.takesAbout', { time: sayDuration(time.all, t) })}</p>
            <button
              type="button"
              className={styles['begin']}
              onClick={() => go(0)}
              disabled={parts.length === 0}
            >
              {t(parts.length === 0 ? 'prepare.nothingToSay' : 'prepare.begin')}
            </button>
            <p className={`${styles['lead']} ${styles['hint']}`}>
              {t('prepare.speakingHint', { pause: 'P', leave: 'Esc' })}
            </p>
          </div>
        ) : isFlowing ? (
          parts.map((part, index) => (
            <SpokenPart key={part.id} part={part} index={index} isCurrent={index === at} />
          ))
        ) : parts[at] ? (
          <SpokenPart key={parts[at].id} part={parts[at]} index={at} isCurrent />
        ) : null}
      </main>
      {at < 0 ? null : (
        <footer className={styles['foot']}>
          <button type="button" onClick={() => run('previous-part')}>
            <ChevronLeft aria-hidden />
            {t('prepare.previousPart')}
          </button>
          <p role="status" className={styles['at']}>
            {t('prepare.partOf', { at: at + 1, of: parts.length })}
          </p>
          <button type="button" className={styles['next']} disabled={!next} onClick={() => run('next-part')}>
            <span className={styles['nextName']}>
              {next
                ? t('prepare.nextPart', {
                    name: next.heading.trim() || t('prepare.partNumber', { number: at + 2 }),
                  })
                : t('prepare.lastPart')}
            </span>
            <ChevronRight aria-hidden />
          </button>
        </footer>
      )}
    </div>
  );
}
