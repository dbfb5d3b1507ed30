/** The state of the search: what is typed and asked, what was answered, which row is chosen, and what opening it does. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MenuCommand } from '../../bridge.ts';
import { isPlaceName } from '../../domain/prepare/named-place.ts';
import type { Result } from '../../domain/result.ts';
import { quoteWords } from '../../domain/search/query.ts';
import type {
  NamedPlaces,
  Searching,
  SearchQuestion,
  SearchRefusal,
} from '../../domain/search/search-answer.ts';
import { type SearchFilter, searchEverywhere } from '../../domain/search/search-filter.ts';
import type { SupplyProgress } from '../storage/document-supply.ts';
import { askAsRead } from './ask-as-read.ts';
import { goesOn, offeredFilter } from './come-back.ts';
import { type Group, isNamedRow, type Row, rowsOf, type SearchScope } from './rows.ts';
import type { FilterChoices, Reading } from './SearchFilters.tsx';
import { rowBeside } from './search-keys.ts';
import { type AnsweredQuestion, useAnswer } from './use-answer.ts';
import { type Named, useFoundList } from './use-found-list.ts';
import { usePlaces } from './use-places.ts';

/** Where to go. */
export interface FoundPlace {
  readonly report: string;
  /** Id of a line or a section; null where the document was left. */
  readonly place: string | null;
  /** What was searched there, and where in the line its first match begins; null where nothing was. */
  readonly words: { readonly typed: string; readonly offset: number } | null;
}

export interface SearchProps {
  readonly scope: SearchScope;
  /** What was typed before it was there. */
  readonly begun: string;
  readonly searching: Searching;
  /** Calls back at once, and when more has been read in; the returned function ends that. */
  readonly onProgress: (listener: (progress: SupplyProgress) => void) => () => void;
  readonly named: Named;
  readonly reading: Reading | null;
  readonly choices: FilterChoices;
  /** False while it is not known yet which documents there are. */
  readonly areChoicesKnown: boolean;
  readonly order: SearchQuestion['order'];
  /** The last searches, the latest first. */
  readonly recent: readonly string[];
  readonly onScope: (scope: SearchScope) => void;
  readonly onRemember: (typed: string) => void;
  readonly onForget: (typed: string) => void;
  readonly onGo: (found: FoundPlace) => void;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onClose: () => void;
}

export interface SearchState {
  /** As the field has it. */
  readonly typed: string;
  /** What is searched for: while characters are being composed, what was there before. */
  readonly asked: string;
  readonly filter: SearchFilter;
  readonly answer: AnsweredQuestion | null;
  /** The places that are named; null before the answer, and where none can be meant. */
  readonly places: Result<NamedPlaces, SearchRefusal> | null;
  /** True while what is listed was found for another question. */
  readonly isStale: boolean;
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
  readonly chosen: Row | null;
  readonly type: (typed: string) => void;
  readonly ask: (typed: string) => void;
  readonly narrow: (filter: SearchFilter) => void;
  /** Of a row. */
  readonly choose: (id: string) => void;
  readonly open: (row: Row) => void;
  /** Opens the chosen row, or the first one that is found for what is typed, as soon as it is. */
  readonly enter: () => void;
  readonly forget: (row: Row) => void;
  readonly retry: () => void;
}

/** So many sentences and notes at a time. */
const portion = 200;

/** The library's last search: one comes back to it for its next match. */
let last = { typed: '', filter: searchEverywhere, chosen: '' };

/** Null where nothing is to be asked of texts and notes. */
function questionOf(
  scope: SearchScope,
  typed: string,
  filter: SearchFilter,
  order: SearchQuestion['order'],
  most: number,
): SearchQuestion | null {
  if (typed.trim() === '' || scope === 'go-to') return null;
  return scope === 'search-library'
    ? { typed, filter, order, most }
    : { typed, filter: searchEverywhere, order: 'relevance', most };
}

export function useSearch(props: SearchProps, input: RefObject<HTMLInputElement | null>): SearchState {
  const { scope, order, onProgress } = props;
  const isLibrary = scope === 'search-library';
  const [typed, setTyped] = useState(props.begun || (isLibrary ? last.typed : ''));
  const [asked, setAsked] = useState(typed);
  const [filter, setFilter] = useState<SearchFilter>(
    isLibrary && !props.begun ? last.filter : searchEverywhere,
  );
  /** The words that one came back to, whose filter is still there; null once that is another. */
  const cameBackTo = useRef(isLibrary && !props.begun ? last.typed : null);
  const [chosenRow, setChosenRow] = useState(isLibrary && !props.begun ? last.chosen : '');
  const [most, setMost] = useState(portion);
  const [tries, setTries] = useState(0);
  /** What is to be opened as soon as it is answered. */
  const awaited = useRef<string | null>(null);

  const question = useMemo(
    () => questionOf(scope, asked, filter, order, most),
    [scope, asked, filter, order, most],
  );
  const [answer, askAhead] = useAnswer(props.searching, question, tries);
  const placeName = !isLibrary && isPlaceName(asked) ? asked : null;
  const places = usePlaces(props.searching, placeName, tries);
  const everywhere = places?.ok ? places.value.places : null;
  const groups = useFoundList(scope, asked, props.named, props.recent, answer, everywhere);
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const first = asked.trim() === '' ? null : (rows[0] ?? null);
  const chosen = rows.find((row) => row.id === chosenRow) ?? first;
  const arePlacesKnown = placeName === null || places !== null;
  const isWhole = !answer?.result.ok || answer.result.value.isWhole;
  // The row that one comes back to may stand behind the beginning.
  const isChosenThere = chosenRow === '' || chosen?.id === chosenRow || isWhole;
  const isAnswered =
    arePlacesKnown && isChosenThere && (question === null || answer?.question.typed === asked);

  const isUnread = [answer?.result, places].some((each) => each?.ok && each.value.unread > 0);
  const retry = () => setTries((before) => before + 1);
  useEffect(
    () => (isUnread ? askAsRead(onProgress, () => setTries((before) => before + 1)) : undefined),
    [isUnread, onProgress],
  );
  useEffect(() => {
    if (isLibrary) last = { typed: asked, filter: { ...filter, only: null }, chosen: chosenRow };
  }, [isLibrary, asked, filter, chosenRow]);

  const { choices, areChoicesKnown } = props;
  useEffect(() => {
    if (areChoicesKnown) setFilter((before) => offeredFilter(before, choices));
  }, [choices, areChoicesKnown]);

  const narrow = useCallback((changed: SearchFilter) => {
    cameBackTo.current = null;
    setFilter(changed);
  }, []);
  const ask = (next: string) => {
    setTyped(next);
    if (next === asked) return;
    setAsked(next);
    const isAnother = cameBackTo.current !== null && !goesOn(cameBackTo.current, next);
    if (isAnother) narrow(searchEverywhere);
    askAhead(questionOf(scope, next, isAnother ? searchEverywhere : filter, order, portion));
    setChosenRow('');
    setMost(portion);
    awaited.current = null;
  };
  const leave = (go: () => void) => {
    props.onClose();
    go();
  };
  const open = (row: Row) => {
    switch (row.kind) {
      case 'recent':
        ask(row.typed);
        input.current?.focus();
        break;
      case 'more':
        // The list goes on behind what was its last row.
        setChosenRow(rows.findLast(({ kind }) => kind === 'sentence')?.id ?? '');
        setMost(most + portion);
        break;
      case 'tag':
        ask(quoteWords(row.tag));
        setFilter({ ...searchEverywhere, within: 'notes' });
        props.onScope('search-library');
        break;
      case 'command':
        leave(() => props.onCommand(row.command));
        break;
      case 'document':
        leave(() => props.onGo({ report: row.report, place: null, words: null }));
        break;
      default: {
        const { report, place, offset } = row;
        if (row.kind !== 'place') props.onRemember(asked.trim());
        leave(() => props.onGo({ report, place, words: offset === null ? null : { typed: asked, offset } }));
      }
    }
  };
  const openLatest = useRef(open);
  openLatest.current = open;
  useEffect(() => {
    if (!isAnswered || awaited.current === null || awaited.current !== asked || !rows[0]) return;
    awaited.current = null;
    openLatest.current(rows[0]);
  }, [isAnswered, asked, rows]);

  return {
    typed,
    asked,
    filter,
    answer,
    places,
    isStale: !arePlacesKnown || (question !== null && answer?.question !== question),
    groups,
    rows,
    chosen,
    type: setTyped,
    ask,
    narrow,
    choose: setChosenRow,
    open,
    enter: () => {
      if (chosen && (isAnswered || isNamedRow(chosen))) open(chosen);
      else if (!isAnswered) awaited.current = asked;
    },
    forget: (row) => {
      if (row.kind !== 'recent') return;
      setChosenRow(rowBeside(rows, row)?.id ?? '');
      props.onForget(row.typed);
    },
    retry,
  };
}
