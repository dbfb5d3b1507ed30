/** Moments as people say them: 刚刚, 10:42, 昨天, 3月5日. */
import { useTranslation } from 'react-i18next';

export interface Times {
  /** `10:42`. */
  clock(iso: string): string;
  /** 今天, 昨天, 3月5日, or with its year when that is another. */
  day(iso: string): string;
}

export function useTimes(): Times {
  const { t, i18n } = useTranslation();
  const formats = formatsOf(i18n.language);
  return {
    clock: (iso) => formats.clock.format(new Date(iso)),
    day: (iso) => {
      const time = new Date(iso);
      const now = new Date();
      if (time.toDateString() === now.toDateString()) return t('notes.today');
      const isThisYear = time.getFullYear() === now.getFullYear();
      now.setDate(now.getDate() - 1);
      if (time.toDateString() === now.toDateString()) return t('notes.yesterday');
      return formats[isThisYear ? 'day' : 'date'].format(time);
    },
  };
}

/** The day alone, but for today, which has the time. */
export function useWhen(iso: string): string {
  const { t } = useTranslation();
  const { clock, day } = useTimes();
  const time = new Date(iso);
  const now = new Date();
  const minutes = (now.getTime() - time.getTime()) / 60_000;
  if (minutes >= 0 && minutes < 1) return t('notes.justNow');
  return time.toDateString() === now.toDateString() ? clock(iso) : day(iso);
}

type Formats = Readonly<Record<'clock' | 'day' | 'date', Intl.DateTimeFormat>>;
const known = new Map<string, Formats>();

/** Kept, because making one costs more than drawing a note. */
function formatsOf(language: string): Formats {
  const formats = known.get(language) ?? {
    clock: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }),
    day: new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }),
    date: new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' }),
  };
  known.set(language, formats);
  return formats;
}
