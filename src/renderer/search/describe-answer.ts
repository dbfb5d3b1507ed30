/** Says in plain words what a search has found, or why it has not searched. */
import type { NamedPlaces, SearchAnswer, SearchRefusal } from '../../domain/search/search-answer.ts';
import type { Translate } from '../i18n/index.ts';

/** What was not looked into. */
type Left = Pick<SearchAnswer, 'unread' | 'unreadable'>;

/** 「3 份文件中 17 处，2 条批注」; `listed` counts all rows, also those that are found by their names. */
export function describeAnswer(answer: SearchAnswer, listed: number, t: Translate): string {
  const { matches, documentsFound, notesFound, isWhole } = answer;
  if (!isWhole) return t('search.foundSoFar', { count: matches });
  const found = [
    matches > 0 ? t('search.found', { documents: documentsFound, count: matches }) : null,
    notesFound > 0 ? t('shelf.notes', { count: notesFound }) : null,
  ].filter((part) => part !== null);
  return withLeft(found.length > 0 ? found.join(t('search.and')) : describeListed(listed, t), answer, t);
}

export function describePlaces(places: NamedPlaces | null, listed: number, t: Translate): string {
  const said = listed > 0 ? t('search.placesFound', { count: listed }) : t('search.none');
  return places === null ? said : withLeft(said, places, t);
}

function describeListed(listed: number, t: Translate): string {
  return listed > 0 ? t('search.listed', { count: listed }) : t('search.none');
}

function withLeft(said: string, { unread, unreadable }: Left, t: Translate): string {
  return [
    said,
    unread > 0 ? t('search.unread', { count: unread }) : null,
    unreadable > 0 ? t('search.unreadable', { count: unreadable }) : null,
  ]
    .filter((part) => part !== null)
    .join(t('search.stop'));
}

export function describeRefusal(refusal: SearchRefusal, t: Translate): string {
  return refusal.code === 'broken-expression'
    ? t('search.refused.broken-expression', { expression: refusal.expression })
    : t(`search.refused.${refusal.code}`);
}
