/** The words of both languages say the same things, each in its own language only. */
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/renderer/i18n/en.ts';
import { zh as zhFirst } from '../../../src/renderer/i18n/zh.ts';
import { zhLater } from '../../../src/renderer/i18n/zh-later.ts';

const zh = { ...zhFirst, ...zhLater };

interface Tree {
  readonly [key: string]: string | Tree;
}

const chinese = flatten(zh);
const english = flatten(en);

/** Names that are written in Latin letters in Chinese too. */
const latinNames =
  /\b(Markdown|EPUB|PDF|PNG|SVG|Word|SHA-256|Ctrl(\+[A-Z])?|Shift|Esc|English|Language|Chromium|Chrome|Edge|json|yiyue|yypack|Excel|CSV|Thorium|Hypothesis|W3C|A4|PageUp|Alt)\b/gi;
/** What stays Chinese in English: the app's name, and the name of the language for those who look for it. */
const chineseNames = /议阅|中文/g;
const placeholder = /\{\{\w+\}\}/g;

describe('both languages', () => {
  test('have the same keys in the same order', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
  });

  test('have the same placeholders at each key', () => {
    const placeholdersOf = (words: string) => (words.match(placeholder) ?? []).sort().join();
    const differing = [...english].filter(
      ([key, words]) => placeholdersOf(words) !== placeholdersOf(chinese.get(key) ?? ''),
    );
    expect(differing).toEqual([]);
  });

  test.each([
    ['zh', zh],
    ['en', en],
  ])('find the words of every count, none and one too, in %s', async (language, words) => {
    const instance = i18next.createInstance();
    await instance.init({
      lng: language,
      resources: { [language]: { translation: words } },
      interpolation: { escapeValue: false },
    });
    for (const [key, template] of flatten(words)) {
      if (!template.includes('{{count}}')) continue;
      for (const count of [0, 1, 2]) {
        const drawn = instance.t(key as 'shelf.notes', { count });
        expect(drawn).toBe(template.replace('{{count}}', String(count)));
      }
    }
  });
});

describe('English', () => {
  test('has no Chinese and no Chinese punctuation left in it', () => {
    const left = [...english].filter(([, words]) =>
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(words.replace(chineseNames, '')),
    );
    expect(left).toEqual([]);
  });

  test('says something at every key', () => {
    expect([...english].filter(([, words]) => words.trim() === '')).toEqual([]);
  });
});

describe('Chinese', () => {
  test('has no words in Latin letters but names', () => {
    const left = [...chinese].filter(([, words]) =>
      /[A-Za-z]/.test(words.replace(placeholder, '').replace(latinNames, '')),
    );
    expect(left).toEqual([]);
  });

  test('says something at every key', () => {
    expect([...chinese].filter(([, words]) => words.trim() === '')).toEqual([]);
  });
});

function flatten(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}
