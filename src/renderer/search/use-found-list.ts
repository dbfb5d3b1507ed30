/** The list for what is typed: what has such a name at once, what the texts have as soon as it is answered. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { answerPlaces } from '../../domain/search/answer-places.ts';
import type { AnsweredPlace } from '../../domain/search/search-answer.ts';
import type { SearchTables } from '../../domain/search/search-library.ts';
import { type AnswerWords, listByDocument, listByKind } from './list-answer.ts';
import {
  commandRow,
  type ListedCommand,
  type ListedDocument,
  listCommands,
  listDocuments,
  listPlaces,
  listTags,
  nameCommands,
  nameDocuments,
  nameTags,
} from './list-named.ts';
import { type Group, groupOf, type SearchScope } from './rows.ts';
import type { AnsweredQuestion } from './use-answer.ts';

/** What is found by its name, and need not be searched for. */
export interface Named {
  readonly tables: SearchTables;
  readonly commands: readonly ListedCommand[];
  readonly documents: readonly ListedDocument[];
  /** The one that is read. */
  readonly here: Report | null;
  /** Those that are at hand, to say their places. */
  readonly reports: readonly Report[];
  readonly notes: readonly Note[];
}

export function useFoundList(
  scope: SearchScope,
  asked: string,
  named: Named,
  recent: readonly string[],
  answer: AnsweredQuestion | null,
  /** Of all documents, for what is asked; null before they are known. */
  everywhere: readonly AnsweredPlace[] | null,
): readonly Group[] {
  const { t } = useTranslation();
  const { tables, commands, documents, here, notes } = named;
  const { folding } = tables;
  const namedCommands = useMemo(() => nameCommands(commands, folding), [commands, folding]);
  const namedDocuments = useMemo(() => nameDocuments(documents, folding), [documents, folding]);
  const namedTags = useMemo(() => nameTags(notes, folding), [notes, folding]);
  const byName = useMemo((): readonly Group[] => {
    if (scope === 'search-library' || asked.trim() === '') return [];
    const own = here === null ? [] : answerPlaces(here, asked);
    const others = (everywhere ?? []).filter(({ report }) => report !== here?.id);
    // Where one reads, a number is most often meant there.
    const meant = scope === 'go-to' && own.length > 0 ? own : [...own, ...others];
    const places = groupOf('places', t('search.places'), listPlaces(meant));
    if (scope === 'go-to') return places;
    return [
      ...groupOf('commands', t('search.commands'), listCommands(namedCommands, asked, tables)),
      ...places,
      ...groupOf('documents', t('search.documents'), listDocuments(namedDocuments, asked, tables)),
      ...groupOf('tags', t('search.tags'), listTags(namedTags, asked, tables)),
    ];
  }, [scope, asked, here, everywhere, tables, namedCommands, namedDocuments, namedTags, t]);

  const found = useMemo((): readonly Group[] => {
    if (!answer?.result.ok) return [];
    const titles = new Map(documents.map(({ report, title }) => [report, title]));
    const words: AnswerWords = {
      sections: t('search.sections'),
      notes: t('search.notes'),
      text: t('search.text'),
      count: (count) => t('search.count', { count }),
      titleOf: (report) => titles.get(report) ?? '',
    };
    const list = scope === 'search-library' ? listByDocument : listByKind;
    return list(answer.result.value, words);
  }, [answer, scope, documents, t]);

  const unasked = useMemo((): readonly Group[] => {
    if (scope === 'go-to') return [];
    const searches = recent.map((typed) => ({ id: `recent-${typed}`, kind: 'recent' as const, typed }));
    return [
      ...groupOf('recent', t('search.recent'), searches),
      ...(scope === 'search-all' ? groupOf('commands', t('search.commands'), commands.map(commandRow)) : []),
    ];
  }, [scope, recent, commands, t]);
  const isAsked = asked.trim() !== '';
  return useMemo(() => (isAsked ? [...byName, ...found] : unasked), [isAsked, byName, found, unasked]);
}
