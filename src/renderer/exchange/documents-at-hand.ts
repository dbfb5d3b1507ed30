/** The documents of what is exported: those that are open, and those of the library, opened once. */
import { useEffect, useMemo, useState } from 'react';
import { type DocumentOrigin, infoOfReport } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { useLibraryDocuments } from '../storage/live.ts';
import { addReportsOf } from '../storage/open-document.ts';
import type { DocumentAtHand } from './protocol.ts';

export interface DocumentsAtHand {
  /** As far as they are open by now. */
  readonly open: readonly DocumentAtHand[];
  readonly whenOpen: () => Promise<readonly DocumentAtHand[]>;
}

/** `source` is the file of those that come with the app. */
export function useDocumentsAtHand(
  made: readonly { readonly report: string }[],
  reports: readonly Report[],
  source: DocumentOrigin['source'],
): DocumentsAtHand {
  const records = useLibraryDocuments();
  const [opened, setOpened] = useState(reports);
  const used = useMemo(() => [...new Set(made.map(({ report }) => report))].join('\n'), [made]);
  const opening = useMemo(
    () => addReportsOf(used === '' ? [] : used.split('\n').map((report) => ({ report })), reports),
    [used, reports],
  );
  useEffect(() => {
    let isLatest = true;
    void opening.then((all) => isLatest && setOpened(all));
    return () => {
      isLatest = false;
    };
  }, [opening]);
  return useMemo(() => {
    const withOrigins = (all: readonly Report[]) =>
      all.map((report): DocumentAtHand => {
        const record = records?.find(({ id }) => id === report.id);
        const origin = record
          ? { info: record.info, source: record.file }
          : { info: infoOfReport(report), source };
        return { report, origin };
      });
    return { open: withOrigins(opened), whenOpen: async () => withOrigins(await opening) };
  }, [records, opened, opening, source]);
}
