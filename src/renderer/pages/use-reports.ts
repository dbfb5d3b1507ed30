/** The reports of several documents, opened as they are asked for. */
import { useEffect, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import { openReport } from './open-report.ts';

/** Null for one that can't be opened; without those that are not opened yet. */
export function useReports(
  ids: readonly string[],
  bundled: readonly Report[],
): ReadonlyMap<string, Report | null> {
  const [reports, setReports] = useState<ReadonlyMap<string, Report | null>>(new Map());
  const wanted = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let isStale = false;
    for (const id of wanted.split(' ').filter((each) => each !== '')) {
      void openReport(id, bundled).then((report) => {
        if (!isStale) setReports((before) => new Map([...before, [id, report]]));
      });
    }
    return () => {
      isStale = true;
    };
  }, [wanted, bundled]);
  return reports;
}
