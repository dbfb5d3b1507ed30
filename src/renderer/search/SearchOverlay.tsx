/** The search over everything: one field, what it finds as one types, and a look at the chosen place beside it. */
import { Search, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import { placeOf, shortPlace } from '../../domain/prepare/citation.ts';
import { isPlaceName } from '../../domain/prepare/named-place.ts';
import type { Searching, SearchQuestion } from '../../domain/search/search-answer.ts';
import { type SearchFilter, searchEverywhere } from '../../domain/search/search-filter.ts';
import { placeExamples } from '../i18n/search-words.ts';
import { describeAnswer, describeRefusal } from './describe-answer.ts';
import { isPlaceRow, type Row, rowsOf, type SearchScope, searchScopes } from './rows.ts';
import { type FilterChoices, type Reading, SearchFilters } from './SearchFilters.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { SearchList } from './SearchList.tsx';
import styles from './SearchOverlay.module.css';
import { SearchPreview } from './SearchPreview.tsx';
import { scopeOfKey, stepOfKey, stepTo } from './search-keys.ts';
import { useAnswer } from './use-answer.ts';
import { type Named, useFoundList } from './use-found-list.ts';
import { usePreview } from './use-preview.ts';
import { useSettled } from './use-settled.ts';

/** Where to go. */
export interface FoundPlace {
  readonly report: string;
  /** Id of a line or a section; null where the document was left. */
  readonly place: string | null;
  /** What was searched there, and where in the line its first match begins; null where nothing was. */
  readonly words: { readonly typed: string; readonly offset: number } | null;
}

export interface SearchOverlayProps {
  readonly scope: SearchScope;
  readonly searching: Searching;
  /** Calls back when more has been read in; the returned function ends that. */
  readonly onProgress: (listener: () => void) => () => void;
  readonly named: Named;
  readonly choices: FilterChoices;
  readonly reading: Reading | null;
  readonly order: SearchQuestion['order'];
  /** The last searches, the latest first. */
  readonly recent: readonly string[];
  readonly onScope: (scope: SearchScope) => void;
  readonly onOrder: (order: SearchQuestion['order']) => void;
  readonly onRemember: (typed: string) => void;
  readonly onForget: (typed: string) => void;
  /** Calls back when what is typed names a place: documents that are not open yet may have it. */
  readonly onPlaceName: () => void;
  readonly onGo: (found: FoundPlace) => void;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onClose: () => void;
}

/** So many sentences and notes at a time. */
const portion = 200;

/** The library's last search: one comes back to it for its next match. */
let last = { typed: '', filter: searchEverywhere, chosen: '' };

export function SearchOverlay(props: SearchOverlayProps) {
  const { t } = useTranslation();
  const { scope, searching, named, reading, order, onProgress } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isLibrary = scope === 'search-library';
  const [typed, setTyped] = useState(isLibrary ? last.typed : '');
  /** What is searched for: while characters are being composed, what was there before. */
  const [asked, setAsked] = useState(typed);
  const [filter, setFilter] = useState<SearchFilter>(isLibrary ? last.filter : searchEverywhere);
  const [chosenRow, setChosenRow] = useState(isLibrary ? last.chosen : '');
  const [most, setMost] = useState(portion);
  const [tries, setTries] = useState(0);
  /** What is to be opened as soon as it is answered. */
  const awaited = useRef<string | null>(null);

  const question = useMemo((): SearchQuestion | null => {
    if (asked.trim() === '' || scope === 'go-to') return null;
    return isLibrary
      ? { typed: asked, filter, order, most }
      : { typed: asked, filter: searchEverywhere, order: 'relevance', most };
  }, [asked, scope, isLibrary, filter, order, most]);
  const answer = useAnswer(searching, question, tries);
  const isStale = question !== null && answer?.question !== question;
  const groups = useFoundList(scope, asked, named, reading !== null, props.recent, answer);
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const chosen = rows.find((row) => row.id === chosenRow) ?? rows[0] ?? null;

  const isUnread = answer?.result.ok === true && answer.result.value.unread > 0;
  useEffect(
    () => (isUnread ? onProgress(() => setTries((before) => before + 1)) : undefined),
    [isUnread, onProgress],
  );
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [scope]);
  useEffect(() => {
    if (isLibrary) last = { typed: asked, filter: { ...filter, only: null }, chosen: chosenRow };
  }, [isLibrary, asked, filter, chosenRow]);

  const ask = (next: string) => {
    setTyped(next);
    if (next === asked) return;
    setAsked(next);
    if (isPlaceName(next)) props.onPlaceName();
    setChosenRow('');
    setMost(portion);
    awaited.current = null;
  };
  const open = (row: Row) => {
    switch (row.kind) {
      case 'recent':
        ask(row.typed);
        input.current?.focus();
        return;
      case 'more':
        setMost(most + portion);
        return;
      case 'tag':
        setFilter({ ...searchEverywhere, within: 'notes' });
        ask(row.tag);
        props.onScope('search-library');
        return;
      case 'command':
        props.onClose();
        props.onCommand(row.command);
        return;
      case 'document':
        props.onClose();
        props.onGo({ report: row.report, place: null, words: null });
        return;
      default:
        if (row.kind !== 'place') props.onRemember(asked.trim());
        props.onClose();
        props.onGo({
          report: row.report,
          place: row.place,
          words: row.offset === null ? null : { typed: asked, offset: row.offset },
        });
    }
  };
  const forget = (row: Row) => {
    if (row.kind === 'recent') props.onForget(row.typed);
  };
  const byId = (row: string) => rows.find((each) => each.id === row);
  const openLatest = useRef(open);
  openLatest.current = open;
  useEffect(() => {
    if (isStale || awaited.current === null || awaited.current !== asked || !rows[0]) return;
    awaited.current = null;
    openLatest.current(rows[0]);
  }, [isStale, asked, rows]);

  const place = chosen && isPlaceRow(chosen) ? chosen : null;
  const marked = place === null || place.kind === 'place' ? '' : (answer?.question.typed ?? '');
  const preview = usePreview(searching, place?.report ?? null, place?.place ?? '', marked);
  const result = answer?.result;
  const status =
    result === undefined
      ? scope === 'go-to' && asked.trim() !== ''
        ? t('search.placesFound', { count: rows.length })
        : ''
      : result.ok
        ? describeAnswer(result.value, t)
        : describeRefusal(result.error, t);
  const heard = useSettled(isStale ? '' : status);
  const isFiltered = isLibrary && JSON.stringify(plain(filter)) !== JSON.stringify(plain(searchEverywhere));
  const optionId = ({ id: row }: Row) => `${id}-${row}`;

  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || props.onClose()}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={t(`search.scope.${scope}`)}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that count wherever the focus is within. */}
          <div
            className={styles['whole']}
            onKeyDown={(event) => {
              const other = scopeOfKey(event);
              if (other === null) return;
              event.preventDefault();
              props.onScope(other);
            }}
          >
            <header className={styles['head']}>
              <label className={styles['field']}>
                <Search aria-hidden />
                <input
                  ref={input}
                  value={typed}
                  role="combobox"
                  aria-expanded={rows.length > 0}
                  aria-controls={`${id}-list`}
                  aria-autocomplete="list"
                  aria-activedescendant={chosen ? optionId(chosen) : undefined}
                  aria-label={t(`search.scope.${scope}`)}
                  placeholder={t(`search.placeholder.${scope}`)}
                  autoComplete="off"
                  autoCorrect="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  enterKeyHint="go"
                  onChange={({ target, nativeEvent }) => {
                    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setTyped(target.value);
                    else ask(target.value);
                  }}
                  onCompositionEnd={({ currentTarget }) => ask(currentTarget.value)}
                  onKeyDown={(event) => {
                    if (event.nativeEvent.isComposing) return;
                    const step = stepOfKey(event);
                    if (step !== null) {
                      event.preventDefault();
                      setChosenRow(stepTo(rows, chosen, step)?.id ?? '');
                    } else if (event.key === 'Enter') {
                      event.preventDefault();
                      // What is listed may still be what was found for other words.
                      const isListed = !isStale || (chosen !== null && chosen.kind in namedKinds);
                      if (!isListed) awaited.current = asked;
                      else if (chosen) open(chosen);
                    } else if (event.key === 'Delete' && typed === '' && chosen) {
                      event.preventDefault();
                      forget(chosen);
                    }
                  }}
                />
              </label>
              <Button
                className={styles['close'] ?? ''}
                aria-label={t('common.close')}
                onPress={props.onClose}
              >
                <X aria-hidden />
              </Button>
            </header>
            <div className={styles['scopes']} role="group" aria-label={t('search.where')}>
              {searchScopes.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === scope}
                  onClick={() => props.onScope(each)}
                >
                  {t(`search.short.${each}`)}
                </button>
              ))}
              <p className={styles['status']} data-stale={isStale}>
                {status}
              </p>
            </div>
            {isLibrary ? (
              <SearchFilters
                choices={props.choices}
                reading={reading}
                filter={filter}
                order={order}
                onFilter={setFilter}
                onOrder={props.onOrder}
              />
            ) : null}
            <div className={styles['body']} data-preview={place !== null}>
              <div className={styles['found']}>
                {typed === '' ? <SearchHelp scope={scope} hasRecent={props.recent.length > 0} /> : null}
                {rows.length === 0 && asked.trim() !== '' && !isStale ? (
                  <div className={styles['nothing']}>
                    <p>{scope === 'go-to' ? t('search.noPlace', placeExamples) : t('search.noneHelp')}</p>
                    {isFiltered ? (
                      <button type="button" onClick={() => setFilter(searchEverywhere)}>
                        {t('search.clearFilters')}
                      </button>
                    ) : null}
                    {result?.ok === false && result.error.code !== 'broken-expression' ? (
                      <button type="button" onClick={() => setTries((before) => before + 1)}>
                        {t('common.retry')}
                      </button>
                    ) : null}
                  </div>
                ) : null}
                <SearchList
                  id={`${id}-list`}
                  label={t('search.results')}
                  groups={groups}
                  chosen={chosen?.id ?? null}
                  idOf={optionId}
                  isStale={isStale}
                  onChoose={setChosenRow}
                  onOpen={(row) => {
                    const own = byId(row);
                    if (own) open(own);
                  }}
                  onForget={(row) => {
                    const own = byId(row);
                    if (own) forget(own);
                  }}
                />
              </div>
              {place === null ? null : (
                <SearchPreview
                  preview={preview}
                  title={titleOf(named, place.report)}
                  where={whereIs(named, place.report, place.place)}
                />
              )}
            </div>
            <p role="status" className={styles['heard']}>
              {heard}
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Kinds of rows that are listed at once, without an answer. */
const namedKinds: Partial<Record<Row['kind'], true>> = {
  recent: true,
  command: true,
  document: true,
  tag: true,
  place: true,
};

function plain({ kinds, years, places, ...rest }: SearchFilter) {
  return { ...rest, sizes: [kinds.size, years.size, places.size] };
}

function titleOf({ documents }: Named, report: string): string {
  return documents.find((each) => each.report === report)?.title ?? '';
}

function whereIs({ reports }: Named, report: string, place: string): string {
  const own = reports.find(({ id }) => id === report);
  return own ? placeOf(own, place) : shortPlace(place);
}
