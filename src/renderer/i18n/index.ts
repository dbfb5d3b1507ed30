/** The interface's languages: Chinese from the start, English when it is asked for. */
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { getSettings, subscribeSettings } from '../storage/settings.ts';
import { zh } from './zh.ts';
import type { zhLater } from './zh-later.ts';

type Chinese = typeof zh & typeof zhLater;

/** Looks up the interface's words. */
export type Translate = TFunction;

/** The shape that every language fills. */
export type Words = Strings<Chinese>;
type Strings<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Strings<Tree[Key]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Chinese };
    enableSelector: false;
  }
}

export async function startLanguage(): Promise<void> {
  void i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh } },
    lng: 'zh',
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  subscribeSettings(() => void followLanguage());
  await followLanguage();
}

/** Loads a part of the page together with the words that are not there from the start. */
export function withLaterWords<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    const [part, { zhLater }] = await Promise.all([load(), import('./zh-later.ts')]);
    i18next.addResourceBundle('zh', 'translation', zhLater, true);
    return part;
  };
}

async function followLanguage(): Promise<void> {
  const { language } = getSettings();
  if (language === i18next.language) return;
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
}
