/** Makes a document the next version of another by hand: chosen, compared, asked about where they are unlike, stored. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryDocument, titleOf } from '../../domain/library/document.ts';
import { canRevise } from '../../domain/library/versions.ts';
import type { Report } from '../../domain/report/report.ts';
import { leastLikeness } from '../../domain/versions/carry-over.ts';
import { editDocument } from '../storage/documents.ts';
import { takeBack } from '../storage/history.ts';
import { showToast } from '../ui/toasts.ts';
import { type Carrying, carryBetween } from '../versions/carrying.ts';
import { type LinkCandidate, LinkDialog } from '../versions/LinkDialog.tsx';
import { openReport } from './open-report.ts';
import { describeCounts, reviewAddress } from './say-carried.ts';
import { UnlikeDialog } from './UnlikeDialog.tsx';
import { useAllVersions } from './use-versions.ts';

export interface LinkVersionProps {
  readonly document: LibraryDocument;
  readonly documents: readonly LibraryDocument[];
  readonly bundled: readonly Report[];
  readonly onClose: () => void;
}

export function LinkVersion({ document, documents, bundled, onClose }: LinkVersionProps) {
  const { t } = useTranslation();
  const { versions, removed } = useAllVersions(bundled);
  const [progress, setProgress] = useState<number | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [unlike, setUnlike] = useState<{ readonly id: string; readonly carrying: Carrying } | null>(null);
  const comparing = useRef<AbortController | null>(null);
  // Whoever closes it wants nothing of it.
  useEffect(() => () => comparing.current?.abort(), []);
  const title = titleOf(document);
  const candidates = [
    ...documents.map((each): LinkCandidate & { readonly isNear: boolean } => ({
      id: each.id,
      title: titleOf(each),
      detail: [each.shelf, each.stage, each.file.name].filter((fact) => fact !== null).join(' · '),
      isNear: each.shelf === document.shelf,
    })),
    ...bundled.map((report) => ({
      id: report.id,
      title: report.title,
      detail: report.meeting,
      isNear: report.meeting === document.shelf,
    })),
  ]
    .filter(({ id }) => id !== document.revises && canRevise(document.id, id, versions, removed))
    .toSorted((a, b) => Number(b.isNear) - Number(a.isNear));

  const link = (id: string, { counts, changes }: Carrying) => {
    const step = editDocument(document, { revises: id }, changes);
    onClose();
    const undo = {
      label: t('common.undo'),
      run: () => {
        takeBack(step);
        showToast(t('done.undone'));
      },
    };
    const said = describeCounts(counts, t);
    const look = {
      label: t('review.open'),
      run: () => {
        location.hash = reviewAddress(document.id);
      },
    };
    showToast([t('versions.linked', { title }), said].filter((each) => each !== null).join('\n'), [
      ...(said === null ? [] : [look]),
      undo,
    ]);
  };
  const choose = async (id: string) => {
    comparing.current = new AbortController();
    const { signal } = comparing.current;
    setProgress(0);
    setFailed(false);
    const [old, next] = await Promise.all([openReport(id, bundled), openReport(document.id, bundled)]);
    const carrying =
      old && next ? await carryBetween(old, next, setProgress, signal).catch(() => null) : null;
    if (signal.aborted) return;
    setProgress(null);
    if (!carrying) setFailed(true);
    else if (carrying.likeness < leastLikeness) setUnlike({ id, carrying });
    else link(id, carrying);
  };

  return unlike ? (
    <UnlikeDialog
      pairs={[{ title, likeness: unlike.carrying.likeness }]}
      otherwise={t('versions.notLink')}
      onVersion={() => link(unlike.id, unlike.carrying)}
      onOtherwise={onClose}
      onClose={onClose}
    />
  ) : (
    <LinkDialog
      title={title}
      candidates={candidates}
      progress={progress}
      isFailed={isFailed}
      onChoose={(id) => void choose(id)}
      onClose={onClose}
    />
  );
}
