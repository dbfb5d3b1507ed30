/** Says how long something takes, in the words of the interface. */
import type { Translate } from '../i18n/index.ts';

/** 「6分20秒」; rounded to seconds. */
export function sayDuration(seconds: number, t: Translate): string {
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes === 0) return t('prepare.seconds', { seconds: rest });
  return rest === 0
    ? t('prepare.minutes', { minutes })
    : t('prepare.minutesAndSeconds', { minutes, seconds: rest });
}

/** `6:20`, as a clock shows it. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}
