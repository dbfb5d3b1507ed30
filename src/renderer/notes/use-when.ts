/** A time as people say it: 刚刚, 10:42, 昨天, 3月5日. */
import { useTranslation } from 'react-i18next';

export function useWhen(iso: string): string {
  const { t, i18n } = useTranslation();
  const time = new Date(iso);
  const now = new Date();
  const minutes = (now.getTime() - time.getTime()) / 60_000;
  if (minutes >= 0 && minutes < 1) return t('notes.justNow');
  const language = i18n.language;
  if (time.toDateString() === now.toDateString()) return formatsOf(language).clock.format(time);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (time.toDateString() === yesterday.toDateString()) return t('notes.yesterday');
  const isThisYear = time.getFullYear() === now.getFullYear();
  return formatsOf(language)[isThisYear ? 'day' : 'date'].format(time);
}

type Formats = Readonly<Record<'clock' | 'day' | 'date', Intl.DateTimeFormat>>;
const formats = new Map<string, Formats>();

/** Kept, because making one costs more than drawing a note. */
function formatsOf(language: string): Formats {
  const known = formats.get(language) ?? {
    clock: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }),
    day: new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }),
    date: new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' }),
  };
  formats.set(language, known);
  return known;
}
