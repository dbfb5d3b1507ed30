/** Looking at what became of notes with a new version: a list at the side, old and new text beside each other. */
import { ArrowLeft, GitCompareArrows, RefreshCw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import { lineAt } from '../../domain/notes/range-at.ts';
import { countCarries } from '../../domain/versions/carry.ts';
import { nearSpan } from '../../domain/versions/decide.ts';
import { filterOf, type ReviewFilter, type ReviewItem, stepFrom } from '../../domain/versions/review.ts';
import { openLink } from '../desktop/index.ts';
import type { Library } from '../library/bundled.ts';
import { useSettings } from '../settings/use-settings.ts';
import { type Step, takeBack, undo } from '../storage/history.ts';
import { dismissToast, showToast } from '../ui/toasts.ts';
import styles from '../versions/Review.module.css';
import { ReviewHead } from '../versions/ReviewHead.tsx';
import { ReviewList } from '../versions/ReviewList.tsx';
import { type Deed, ReviewPane } from '../versions/ReviewPane.tsx';
import { Dialogs } from './Dialogs.tsx';
import { leaveItem, placeItem } from './decide-note.ts';
import pageStyles from './Page.module.css';
import { beginPlacing } from './placing.ts';
import { ReviewEmpty } from './ReviewEmpty.tsx';
import { sidesOf } from './review-sides.ts';
import { SaveWarning } from './SaveState.tsx';
import { compareAddress } from './say-carried.ts';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** What was looked at last, by document: one comes back to it from the text. */
const lookedAt = new Map<string, { readonly filter: ReviewFilter; readonly selected: string | null }>();

export interface ReviewPageProps {
  readonly library: Library | null;
  /** Id of the new version. */
  readonly id: string;
}

export default function ReviewPage({ library, id }: ReviewPageProps) {
  const { t } = useTranslation();
  const { scale } = useSettings();
  const { name: dialog, files, open: setDialog } = useDialog();
  const review = useReview(id, library?.reports ?? none);
  const { items, next, previous } = review;
  const last = lookedAt.get(id);
  const [filter, setFilter] = useState<ReviewFilter>(last?.filter ?? 'waiting');
  const [selected, setSelected] = useState<string | null>(last?.selected ?? null);
  const list = useRef<HTMLDivElement>(null);
  const empty = useRef<HTMLHeadingElement>(null);
  const isBusy = useRef(false);
  const shown = useMemo(
    (): readonly ReviewItem[] => items?.filter(({ carry }) => filterOf(carry) === filter) ?? [],
    [items, filter],
  );
  const item = shown.find(({ carry }) => carry.id === selected) ?? shown[0] ?? null;
  lookedAt.set(id, { filter, selected: item?.carry.id ?? null });
  const isEmpty = items !== undefined && item === null;
  const isListed = item !== null;
  useEffect(() => {
    if (isListed) list.current?.focus({ preventScroll: true });
    else if (isEmpty) empty.current?.focus({ preventScroll: true });
  }, [isListed, isEmpty]);

  const sizes = useMemo(() => {
    const counts = { waiting: 0, 'by-itself': 0, decided: 0 };
    for (const { carry } of items ?? []) counts[filterOf(carry)] += 1;
    return counts;
  }, [items]);
  const show = (carry: string, of: ReviewFilter) => {
    setFilter(of);
    setSelected(carry);
  };
  const done = (step: Step | null, of: ReviewItem, words: string) => {
    if (!step) return showToast(t('review.nothingThere'));
    // What is listed under another heading now makes room for the one after it.
    const rest = shown.filter(({ carry }) => carry.id !== of.carry.id || filterOf(carry) === 'decided');
    const at = shown.indexOf(of);
    setSelected((rest[at] ?? rest.at(-1))?.carry.id ?? null);
    const left = sizes.waiting - (filterOf(of.carry) === 'waiting' ? 1 : 0);
    showToast(
      t('review.said', {
        words,
        left: left === 0 ? t('review.leftNone') : t('review.left', { count: left }),
      }),
      {
        label: t('common.undo'),
        run: () => {
          takeBack(step);
          show(of.carry.id, filterOf(of.carry));
          showToast(t('done.undone'));
        },
      },
    );
  };
  const run = async (deed: Deed) => {
    if (!item || !offered.has(deed) || isBusy.current) return;
    isBusy.current = true;
    await decide(item, deed).finally(() => {
      isBusy.current = false;
    });
  };
  const decide = async (item: ReviewItem, deed: Deed) => {
    switch (deed) {
      case 'accept':
      case 'section': {
        if (!next) return;
        const decision = deed === 'accept' ? 'accepted' : 'section';
        done(await placeItem(item, decision, next), item, t(`review.decided.${decision}`));
        break;
      }
      case 'leave':
        done(await leaveItem(item), item, t('review.decided.left'));
        break;
      case 'choose': {
        const line = next && (lineAt(next.lines, nearSpan(item.carry.at, next).start) ?? next.lines.at(-1));
        if (!line) return;
        // It would lie over the words that are to be chosen.
        dismissToast();
        beginPlacing(item);
        location.hash = `#/read/${id}/${line.id}`;
      }
    }
  };
  // What is decided while it is looked for anew would be lost.
  const offered = offeredFor(review.progress === null ? item : null, next !== null);
  useReviewKeys({
    isBlocked: dialog !== null,
    onStep: (step) => setSelected(stepFrom(shown, item?.carry.id ?? null, step)),
    onDeed: (deed) => void run(deed),
  });
  const onCommand = (command: MenuCommand) => {
    if (command !== 'undo') return false;
    const step = undo();
    const carry = step?.find((change) => change.table === 'carries' && change.after);
    if (carry?.table === 'carries' && carry.after?.to === id) show(carry.after.id, filterOf(carry.after));
    showToast(t(step ? 'done.undone' : 'done.nothingToUndo'));
    return true;
  };
  useAppKeys({ dialog, onDialog: setDialog, onCommand });

  const notes = (items ?? none).flatMap(({ carry }) => (carry.kind === 'note' ? [carry] : []));
  const sides = item && sidesOf(item, review.reportOf(item.carry.from), next, review.namesFor(item.carry));
  return (
    <div className={pageStyles['page']} data-width={useLayoutWidth(scale)}>
      <TopBar trail={[t('review.title'), review.title]}>
        {previous ? (
          <>
            <TopBarButton
              label={t('versions.compare')}
              icon={<GitCompareArrows aria-hidden />}
              onClick={() => {
                location.hash = compareAddress(previous.id, id);
              }}
            />
            <TopBarButton
              label={t('review.again')}
              icon={<RefreshCw aria-hidden />}
              onClick={() => void review.again()}
            />
          </>
        ) : null}
        <TopBarButton
          label={t('review.read')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = `#/read/${id}`;
          }}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <main className={styles['review']}>
        <div className={styles['column']}>
          <ReviewHead
            title={review.title}
            counts={countCarries(notes)}
            progress={review.progress}
            filter={filter}
            sizes={sizes}
            onFilter={setFilter}
          />
          {item ? (
            <ReviewList items={shown} selected={item.carry.id} list={list} onSelect={setSelected} />
          ) : null}
        </div>
        {item && sides ? (
          <ReviewPane
            item={item}
            {...sides}
            offered={offered}
            onDeed={(deed) => void run(deed)}
            onLink={(url) => void openLink(url)}
          />
        ) : null}
        {isEmpty ? (
          <ReviewEmpty
            heading={empty}
            filter={filter}
            isAnything={(items?.length ?? 0) > 0}
            isVersion={previous !== null}
            missed={review.missed}
            isComparing={review.progress !== null}
            document={id}
            onAgain={() => void review.again()}
            onFilter={setFilter}
          />
        ) : null}
      </main>
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={[]}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

const none: readonly never[] = [];

function offeredFor(item: ReviewItem | null, isOpened: boolean): ReadonlySet<Deed> {
  const offered = new Set<Deed>();
  if (!item) return offered;
  const { carry, isCopyGone } = item;
  const isFound = carry.state !== 'lost';
  const isAccepted = carry.decision === 'accepted' || carry.decision === 'by-itself';
  if (isOpened && isFound && (isCopyGone || !isAccepted)) offered.add('accept');
  if (isOpened) offered.add('choose');
  if (isOpened && (isCopyGone || carry.decision !== 'section')) offered.add('section');
  if (carry.decision !== 'left') offered.add('leave');
  return offered;
}
