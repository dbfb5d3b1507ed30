/** A time as people say it: 刚刚, 10:42, 昨天, 3月5日. */
import { useTranslation } from 'react-i18next';

export function useWhen(iso: string): string {
  const { t, i18n } = useTranslation();
  const time = new Date(iso);
  const now = new Date();
  const minutes = (now.getTime() - time.getTime()) / 60_000;
  if (minutes >= 0 && minutes < 1) return t('notes.justNow');
  const language = i18n.language;
  if (time.toDateString() === now.toDateString()) {
    return time.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  }
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (time.toDateString() === yesterday.toDateString()) return t('notes.yesterday');
  const isThisYear = time.getFullYear() === now.getFullYear();
  return time.toLocaleDateString(language, {
    ...(isThisYear ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
  });
}
