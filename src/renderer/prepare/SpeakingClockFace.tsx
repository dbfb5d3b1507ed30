/** The clock of who speaks: how long it has been, how long there is left, and how the part stands. */
import { useTranslation } from 'react-i18next';
import type { SayingTime } from '../../domain/prepare/saying-time.ts';
import type { SpeakingClock } from '../../domain/prepare/speaking-clock.ts';
import type { Speech } from '../../domain/prepare/writing.ts';
import styles from './SpeakingView.module.css';
import { clockFace } from './say-duration.ts';

export interface SpeakingClockFaceProps {
  readonly speech: Speech;
  readonly time: SayingTime;
  readonly clock: SpeakingClock;
  /** Index of the part; -1 before the first. */
  readonly at: number;
  readonly isRunning: boolean;
}

export function SpeakingClockFace({ speech, time, clock, at, isRunning }: SpeakingClockFaceProps) {
  const { t } = useTranslation();
  const whole = (speech.limit === null ? time.all : speech.limit * 60) * 1000;
  const left = whole - clock.all;
  const planned = (time.parts[at] ?? 0) * 1000;
  const spent = clock.parts[at] ?? 0;
  return (
    <div className={styles['clock']} role="timer" aria-label={t('prepare.clock')} data-paused={!isRunning}>
      <p>
        <span>{t('prepare.elapsed')}</span>
        <b data-clock="elapsed">{clockFace(clock.all)}</b>
      </p>
      <p data-over={left < 0}>
        <span>{t(left < 0 ? 'prepare.overShort' : 'prepare.leftShort')}</span>
        <b>{clockFace(left)}</b>
      </p>
      {at < 0 ? null : (
        <p data-over={spent > planned}>
          <span>{t('prepare.thisPart')}</span>
          <b>
            {clockFace(spent)} / {clockFace(planned)}
          </b>
        </p>
      )}
    </div>
  );
}
