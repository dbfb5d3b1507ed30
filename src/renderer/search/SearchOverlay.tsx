/** The search over everything: one field, what it finds as one types, and a look at the chosen place beside it. */
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { placeOf, shortPlace } from '../../domain/prepare/citation.ts';
import type { SearchQuestion } from '../../domain/search/search-answer.ts';
import { isFilterNarrow, searchEverywhere } from '../../domain/search/search-filter.ts';
import type { Translate } from '../i18n/index.ts';
import { useSettled } from '../ui/use-settled.ts';
import { describeAnswer, describePlaces, describeRefusal } from './describe-answer.ts';
import { elementId, isPlaceRow, type Row, type SearchScope, searchScopes } from './rows.ts';
import { SearchField } from './SearchField.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { SearchList } from './SearchList.tsx';
import { SearchNothing } from './SearchNothing.tsx';
import styles from './SearchOverlay.module.css';
import { SearchPreview } from './SearchPreview.tsx';
import { isFindKey, scopeOfKey } from './search-keys.ts';
import type { Named } from './use-found-list.ts';
import { usePreview } from './use-preview.ts';
import { type SearchProps, type SearchState, useSearch } from './use-search.ts';

export interface SearchOverlayProps extends SearchProps {
  readonly onOrder: (order: SearchQuestion['order']) => void;
}

export function SearchOverlay(props: SearchOverlayProps) {
  const { t } = useTranslation();
  const { scope, begun, searching, named, onScope } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const search = useSearch(props, input);
  const { asked, rows, chosen, answer, places, isStale } = search;
  useEffect(() => {
    input.current?.focus();
    // What was just typed goes on.
    if (input.current?.value !== begun) input.current?.select();
  }, [scope, begun]);

  const place = chosen && isPlaceRow(chosen) ? chosen : null;
  const marked = place === null || place.kind === 'place' ? '' : (answer?.question.typed ?? '');
  const preview = usePreview(searching, place?.report ?? null, place?.place ?? '', marked);
  const isAsked = asked.trim() !== '';
  const result = scope === 'go-to' ? places : answer?.result;
  const refusal = result?.ok === false ? result.error : null;
  const status = isAsked && refusal === null ? sayFound(search, scope, t) : '';
  const isCounting = answer?.result.ok === true && !answer.result.value.isWhole;
  const heard = useSettled(isStale || isCounting ? '' : refusal ? describeRefusal(refusal, t) : status);
  const isLibrary = scope === 'search-library';
  const idOf = ({ id: row }: Row) => elementId(id, row);
  const withRow = (run: (row: Row) => void) => (wanted: string) => {
    const row = rows.find((each) => each.id === wanted);
    if (row) run(row);
  };

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
              if (isFindKey(event)) {
                event.preventDefault();
                props.onClose();
                props.onCommand('find');
                return;
              }
              const other = scopeOfKey(event);
              if (other === null) return;
              event.preventDefault();
              onScope(other);
            }}
          >
            <header className={styles['head']}>
              <SearchField
                ref={input}
                scope={scope}
                typed={search.typed}
                list={`${id}-list`}
                rows={rows}
                chosen={chosen}
                idOf={idOf}
                onType={search.type}
                onAsk={search.ask}
                onChoose={search.choose}
                onEnter={search.enter}
                onForget={search.forget}
              />
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
                <button key={each} type="button" aria-pressed={each === scope} onClick={() => onScope(each)}>
                  {t(`search.short.${each}`)}
                </button>
              ))}
              <p className={styles['status']}>{status}</p>
            </div>
            {isLibrary ? (
              <SearchFilters
                choices={props.choices}
                reading={props.reading}
                filter={search.filter}
                order={props.order}
                onFilter={search.narrow}
                onOrder={props.onOrder}
              />
            ) : null}
            <div className={styles['body']}>
              <div className={styles['found']}>
                {search.typed === '' ? (
                  <SearchHelp scope={scope} hasRecent={props.recent.length > 0} />
                ) : null}
                {rows.length === 0 && isAsked && !isStale && !(places?.ok && places.value.unread > 0) ? (
                  <SearchNothing
                    scope={scope}
                    refusal={refusal}
                    onClearFilter={
                      isLibrary && isFilterNarrow(search.filter)
                        ? () => search.narrow(searchEverywhere)
                        : null
                    }
                    onRetry={search.retry}
                  />
                ) : null}
                <SearchList
                  id={`${id}-list`}
                  label={t('search.results')}
                  groups={search.groups}
                  of={answer?.question.typed ?? ''}
                  chosen={chosen?.id ?? null}
                  idOf={idOf}
                  isStale={isStale}
                  onChoose={search.choose}
                  onOpen={withRow(search.open)}
                  onForget={withRow(search.forget)}
                />
              </div>
              {rows.some(isPlaceRow) ? (
                <SearchPreview
                  preview={preview}
                  title={place ? titleOf(named, place.report) : ''}
                  where={place ? whereIs(named, place.report, place.place) : ''}
                />
              ) : null}
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

/** Empty before an answer. */
function sayFound({ answer, places, rows, isStale }: SearchState, scope: SearchScope, t: Translate): string {
  const known = rows.filter((row) => row.kind !== 'more').length;
  if (scope !== 'go-to') return answer?.result.ok ? describeAnswer(answer.result.value, known, t) : '';
  return isStale && known === 0 ? '' : describePlaces(places?.ok ? places.value : null, known, t);
}

function titleOf({ documents }: Named, report: string): string {
  return documents.find((each) => each.report === report)?.title ?? '';
}

function whereIs({ reports }: Named, report: string, place: string): string {
  const own = reports.find(({ id }) => id === report);
  return own ? placeOf(own, place) : shortPlace(place);
}
