/** Lays the settings on the page: theme, sizes and language, before the first paint and on every change. */
import { followOtherWindows, getSettings, subscribeSettings } from '../storage/settings.ts';

export function followSettings(): void {
  apply();
  subscribeSettings(apply);
  followOtherWindows();
}

function apply(): void {
  const { theme, scale, textSize, spacing, language } = getSettings();
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.style.setProperty('--scale', `${scale / 100}`);
  root.style.setProperty('--text-size-px', `${textSize}`);
  root.style.setProperty('--spacing', `${spacing}`);
}
