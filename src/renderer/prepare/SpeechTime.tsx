/** How long a speech takes to say, in all and part by part, against its limit; and what it still lacks. */
import { CircleAlert, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { missingOfSpeech } from '../../domain/prepare/missing.ts';
import type { SayingTime } from '../../domain/prepare/saying-time.ts';
import { longestLimit, paces, type Speech } from '../../domain/prepare/writing.ts';
import { Button } from '../ui/Button.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import styles from './SpeechTime.module.css';
import { sayDuration } from './say-duration.ts';

export interface SpeechTimeProps {
  readonly speech: Speech;
  readonly time: SayingTime;
  readonly onLimit: (limit: number | null) => void;
  readonly onPace: (pace: number) => void;
  readonly onMeasure: () => void;
  readonly onGo: (part: string) => void;
}

const paceStep = 10;
/** In minutes: where nobody set one, what the first step sets. */
const firstLimit = 5;

export function SpeechTime({ speech, time, onLimit, onPace, onMeasure, onGo }: SpeechTimeProps) {
  const { t } = useTranslation();
  const { limit, pace, parts } = speech;
  const stepLimit = (by: 1 | -1) => {
    if (limit === null) onLimit(firstLimit);
    else onLimit(limit + by < 1 ? null : limit + by);
  };
  const longest = Math.max(...time.parts, 1);
  return (
    <section className={styles['time']} aria-label={t('prepare.timeTitle')}>
      <h2>{t('prepare.timeTitle')}</h2>
      <p className={styles['all']} data-over={time.over > 0}>
        {t('prepare.takesAbout', { time: sayDuration(time.all, t) })}
      </p>
      <LimitWords speech={speech} time={time} />
      {limit === null ? null : (
        <div className={styles['bar']} data-over={time.over > 0} aria-hidden>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
            <rect width={Math.min(100, (time.all / (limit * 60)) * 100)} height="1" />
          </svg>
        </div>
      )}
      <div className={styles['settings']}>
        <Stepper
          label={t('prepare.limit')}
          shown={limit === null ? t('prepare.noLimit') : t('prepare.minutes', { minutes: limit })}
          canShrink={limit !== null}
          canGrow={limit === null || limit < longestLimit}
          onStep={stepLimit}
        />
        <Stepper
          label={t('prepare.pace')}
          shown={t('prepare.paceValue', { pace })}
          canShrink={pace > paces.least}
          canGrow={pace < paces.most}
          onStep={(by) => onPace(Math.min(paces.most, Math.max(paces.least, pace + by * paceStep)))}
        />
        <Button onClick={onMeasure}>
          <Timer aria-hidden />
          {t('prepare.measure')}
        </Button>
      </div>
      {parts.length > 1 ? (
        <ol className={styles['parts']} aria-label={t('prepare.timeOfParts')}>
          {parts.map(({ id, heading }, index) => (
            <li key={id}>
              <button type="button" onClick={() => onGo(id)}>
                <span className={styles['partName']}>
                  {heading.trim() === '' ? t('prepare.partNumber', { number: index + 1 }) : heading}
                </span>
                <span>{sayDuration(time.parts[index] ?? 0, t)}</span>
                <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
                  <rect width={((time.parts[index] ?? 0) / longest) * 100} height="1" />
                </svg>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <MissingWords speech={speech} />
    </section>
  );
}

export function LimitWords({ speech, time }: Pick<SpeechTimeProps, 'speech' | 'time'>) {
  const { t } = useTranslation();
  if (speech.limit === null) return null;
  const isOver = time.over > 0;
  const left = speech.limit * 60 - time.all;
  return (
    <p className={styles['left']} data-over={isOver} role="status">
      {isOver ? <CircleAlert aria-hidden /> : null}
      {isOver
        ? t('prepare.over', {
            time: sayDuration(time.over, t),
            count: Math.ceil((time.over / 60) * speech.pace),
          })
        : t('prepare.left', { time: sayDuration(left, t) })}
    </p>
  );
}

/** What the limit says is said above. */
function MissingWords({ speech }: Pick<SpeechTimeProps, 'speech'>) {
  const { t } = useTranslation();
  const words = missingOfSpeech(speech).flatMap((missing) => {
    if (missing.code === 'no-title') return [t('prepare.missing.title')];
    if (missing.code === 'no-words') return [t('prepare.missing.words')];
    if (missing.code !== 'empty-part') return [];
    const at = speech.parts.findIndex(({ id }) => id === missing.part);
    const heading = speech.parts[at]?.heading.trim() ?? '';
    const name = heading === '' ? t('prepare.partNumber', { number: at + 1 }) : heading;
    return [t('prepare.missing.part', { name })];
  });
  if (words.length === 0) return null;
  return (
    <>
      <h3>{t('prepare.missing.head')}</h3>
      <ul className={styles['missing']}>
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
