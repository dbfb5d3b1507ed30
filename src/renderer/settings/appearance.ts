/** Lays the settings on the page: theme, sizes and language, before the first paint and on every change. */
import { defaultSettings, followOtherWindows, getSettings, subscribeSettings } from '../storage/settings.ts';
import type { Settings } from '../storage/settings-schema.ts';

export function followSettings(): void {
  const follow = () => apply(getSettings());
  follow();
  subscribeSettings(follow);
  followOtherWindows();
}

/** For safe mode: whatever is stored stays stored, and only its language is followed. */
export function keepDefaultLook(): void {
  const follow = () => apply({ ...defaultSettings, language: getSettings().language });
  follow();
  subscribeSettings(follow);
}

function apply({ theme, scale, textSize, spacing, language }: Settings): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.style.setProperty('--scale', `${scale / 100}`);
  root.style.setProperty('--text-size-px', `${textSize}`);
  root.style.setProperty('--spacing', `${spacing}`);
}
