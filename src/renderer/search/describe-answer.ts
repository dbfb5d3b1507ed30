/** Says in plain words what a search has found, or why it has not searched. */
import type { SearchAnswer, SearchRefusal } from '../../domain/search/search-answer.ts';
import type { Translate } from '../i18n/index.ts';

/** 「3 份文件中 17 处，2 条批注」; what is still being read in is said, too. */
export function describeAnswer(
  { matches, documents, notesFound, unread }: SearchAnswer,
  t: Translate,
): string {
  const found = [
    matches > 0 ? t('search.found', { documents: documents.length, count: matches }) : null,
    notesFound > 0 ? t('shelf.notes', { count: notesFound }) : null,
  ].filter((part) => part !== null);
  const waits = unread > 0 ? t('search.unread', { count: unread }) : null;
  const said = found.length > 0 ? found.join(t('search.and')) : t('search.none');
  return waits === null ? said : `${said}${t('search.stop')}${waits}`;
}

export function describeRefusal(refusal: SearchRefusal, t: Translate): string {
  return refusal.code === 'broken-expression'
    ? t('search.refused.broken-expression', { expression: refusal.expression })
    : t(`search.refused.${refusal.code}`);
}
