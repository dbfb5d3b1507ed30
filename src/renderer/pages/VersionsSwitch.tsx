/** In the bar of the reading page: goes to the same place of another version, to the review, to the comparison. */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { showToast } from '../ui/toasts.ts';
import VersionsMenu, { type MenuVersion } from '../versions/VersionsMenu.tsx';
import { openReport } from './open-report.ts';
import { compareAddress, reviewAddress } from './say-carried.ts';
import type { NamedVersion } from './use-versions.ts';
import { useWaiting } from './use-waiting.ts';
import { keepSwitch, samePlace } from './version-places.ts';

export interface VersionsSwitchProps {
  readonly report: Report;
  readonly bundled: readonly Report[];
  readonly family: readonly NamedVersion[];
  readonly notes: readonly Note[];
  /** The line that is read at this moment, and whether a line is in view. */
  readonly lineInView: () => string | null;
  readonly isInView: (line: string) => boolean;
}

export default function VersionsSwitch(props: VersionsSwitchProps) {
  const { t } = useTranslation();
  const { report, bundled, family, notes } = props;
  const waiting = useWaiting();
  const isGoing = useRef(false);
  const versions = useMemo(() => {
    return family.map(
      ({ id, name }, at): MenuVersion => ({
        id,
        name,
        notes: notes.filter((note) => note.report === id).length,
        waiting: at === 0 ? null : (waiting.get(id) ?? 0),
      }),
    );
  }, [family, notes, waiting]);
  const go = async (id: string) => {
    const line = props.lineInView() ?? report.lines[0]?.id;
    if (isGoing.current || line === undefined) return;
    isGoing.current = true;
    const target = await openReport(id, bundled);
    const there = target && (await samePlace(report, line, target, props.isInView));
    isGoing.current = false;
    if (!target || there === null) return showToast(t('versions.notOpened'));
    keepSwitch({ from: report.id, line, to: id, there });
    location.hash = `#/read/${id}/${there}`;
  };
  return (
    <VersionsMenu
      versions={versions}
      current={report.id}
      onGo={(id) => void go(id)}
      onReview={(id) => {
        location.hash = reviewAddress(id);
      }}
      onCompare={(old, next) => {
        location.hash = compareAddress(old, next);
      }}
    />
  );
}
