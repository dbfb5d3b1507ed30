/** What the review of one new version is about: its carried notes, live, the texts of both versions, comparing anew. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previousOf } from '../../domain/library/versions.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { missedOf } from '../../domain/versions/due.ts';
import { type ReviewItem, reviewItems } from '../../domain/versions/review.ts';
import { perform, takeBack } from '../storage/history.ts';
import { useBookmarks, useCarries, useNotes } from '../storage/live.ts';
import { showToast } from '../ui/toasts.ts';
import { carryBetween, stillDue } from '../versions/carrying.ts';
import { describeCounts } from './say-carried.ts';
import { useReports } from './use-reports.ts';
import { type NamedVersion, useAllVersions, useFamily } from './use-versions.ts';

export interface Review {
  /** Undefined until the database has answered. */
  readonly items: readonly ReviewItem[] | undefined;
  readonly title: string;
  /** Null where it can't be opened, or is not opened yet. */
  readonly next: Report | null;
  readonly reportOf: (id: string) => Report | null;
  /** The version before it; null where there is none. */
  readonly previous: NamedVersion | null;
  /** How many notes and bookmarks were made on that one after it was compared. */
  readonly missed: number;
  readonly namesFor: (carry: Carry) => { readonly old: string; readonly next: string };
  /** Looks anew for what waits. */
  readonly again: () => Promise<void>;
  /** Of that, 0 to 1; null while nothing is compared. */
  readonly progress: number | null;
}

export function useReview(id: string, bundled: readonly Report[]): Review {
  const { t } = useTranslation();
  const carries = useCarries();
  const notes = useNotes();
  const bookmarks = useBookmarks();
  const family = useFamily(id, bundled);
  const { versions, removed } = useAllVersions(bundled);
  const [progress, setProgress] = useState<number | null>(null);
  const items = useMemo(
    () =>
      carries &&
      notes &&
      bookmarks &&
      reviewItems(
        carries.filter(({ to }) => to === id),
        notes,
        bookmarks,
      ),
    [carries, notes, bookmarks, id],
  );
  const revised = previousOf(id, versions, removed);
  const previous = family.find((version) => version.id === revised?.id) ?? null;
  const previousId = previous?.id ?? null;
  const missed = useMemo(() => {
    const made = [...(notes ?? []), ...(bookmarks ?? [])].filter(({ report }) => report === previousId);
    const to = (version: string | null) => carries?.filter((carry) => carry.to === version) ?? [];
    return missedOf(made, to(previousId), to(id)).length;
  }, [carries, notes, bookmarks, previousId, id]);
  const from = useMemo(() => (items ?? []).map(({ carry }) => carry.from), [items]);
  const reports = useReports([id, ...(previous ? [previous.id] : []), ...from], bundled);
  const reportOf = (of: string) => reports.get(of) ?? null;
  const next = reportOf(id);
  const nameOf = (of: string) =>
    family.find((version) => version.id === of)?.name ??
    versions.find((version) => version.id === of)?.title ??
    '';

  const again = async () => {
    const old = previous && reportOf(previous.id);
    if (!old || !next || progress !== null) return;
    setProgress(0);
    const carrying = await carryBetween(old, next, setProgress).catch(() => null);
    const step = carrying ? await stillDue(carrying.changes, next) : [];
    if (step.length > 0) void perform(step);
    setProgress(null);
    if (!carrying) return showToast(t('versions.notCompared'));
    if (step.length === 0) return showToast(t('review.nothingNew'));
    const said = describeCounts(carrying.counts, t) ?? '';
    showToast(`${t('review.doneAgain')}${said === '' ? '' : `\n${said}`}`, {
      label: t('common.undo'),
      run: () => {
        takeBack(step);
        showToast(t('done.undone'));
      },
    });
  };
  return {
    items,
    title: versions.find((version) => version.id === id)?.title ?? '',
    next,
    reportOf,
    previous,
    missed,
    namesFor: ({ from: old }) => ({ old: nameOf(old), next: nameOf(id) }),
    again,
    progress,
  };
}
