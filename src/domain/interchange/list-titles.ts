/** Names documents in a message: a few by title, the rest by count. */
import { bookTitle } from '../prepare/citation.ts';

export type Language = 'zh' | 'en';

const named = 3;
const longestTitle = 40;

export function listTitles(titles: readonly string[], language: Language): string {
  const list = titles
    .slice(0, named)
    .map((title) => bookTitle(title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title));
  if (language === 'zh') {
    return `${list.join('、')}${titles.length > named ? `等 ${titles.length} 份文件` : ''}`;
  }
  return `${list.join(', ')}${titles.length > named ? ` and ${titles.length - named} more` : ''}`;
}
