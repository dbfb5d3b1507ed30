/** What is to be said of a search in words: why it was refused, that nothing was found, that it went on at the other end. */
import type { SearchRefusal } from '../../domain/search/search-answer.ts';
import type { Translate } from '../i18n/index.ts';
import type { Find } from './use-find.ts';

type Asked = Pick<Find, 'query' | 'found' | 'isWaiting' | 'isSlow' | 'isComposing' | 'refusal' | 'wrapped'>;

/** Null where the count says all. */
export function findMessage(
  { query, found, isWaiting, isSlow, isComposing, refusal, wrapped }: Asked,
  t: Translate,
): string | null {
  if (query.trim() === '' || isComposing) return null;
  if (isWaiting && isSlow) return t('find.waiting');
  if (refusal !== null) return refusalMessage(refusal, t);
  if (wrapped !== null) return wrapped === 'to-first' ? t('find.toFirst') : t('find.toLast');
  return found.count === 0 && !isWaiting ? t('find.none') : null;
}

function refusalMessage(refusal: SearchRefusal, t: Translate): string {
  switch (refusal.code) {
    case 'broken-expression':
      return t('find.brokenExpression', { expression: refusal.expression });
    case 'out-of-time':
      return t('find.outOfTime');
    case 'broken-down':
      return t('find.brokenDown');
  }
}
