/** A document by its id, whether it came with the app or was brought in. */
import { useEffect, useMemo, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import type { Library } from '../library/bundled.ts';
import { type DocumentFailure, openDocument } from '../storage/open-document.ts';

export type OpenedReport =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly failure: DocumentFailure }
  | { readonly state: 'here'; readonly report: Report };

/** Null stands for none. `tries` goes up to open it anew. */
export function useOpenedReport(library: Library, id: string | null, tries: number): OpenedReport {
  const bundled = useMemo(() => library.reports.find((report) => report.id === id), [library, id]);
  const [answer, setAnswer] = useState<OpenedReport>({ state: 'opening' });
  useEffect(() => {
    if (bundled || id === null) return;
    let isStale = false;
    setAnswer({ state: 'opening' });
    void openDocument(id).then((opened) => {
      if (isStale) return;
      setAnswer(
        opened.ok
          ? { state: 'here', report: opened.value.report }
          : { state: 'failed', failure: opened.error },
      );
    });
    return () => {
      isStale = true;
    };
  }, [bundled, id, tries]);
  return useMemo(() => (bundled ? { state: 'here', report: bundled } : answer), [bundled, answer]);
}
