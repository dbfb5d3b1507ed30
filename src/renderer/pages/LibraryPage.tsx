/** Shows the shelf or a report of the opened library; what could not be opened is said in plain words. */
import { Suspense, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import { type Library, type LibraryFailure, reopenLibrary } from '../library/bundled.ts';
import { readPage, shelfPage } from './first-pages.ts';
import { LaterDocumentPage } from './later-document.ts';
import { TroublePage } from './TroublePage.tsx';

export interface LibraryPageProps {
  readonly library: Result<Library, LibraryFailure>;
  /** Null shows the shelf. */
  readonly report: string | null;
  readonly line: string | null;
}

export function LibraryPage(props: LibraryPageProps) {
  const [library, setLibrary] = useState(props.library);
  if (!library.ok) {
    return <TroublePage failure={library.error} onRetry={() => void reopenLibrary().then(setLibrary)} />;
  }
  if (props.report === null) return <shelfPage.Page library={library.value} />;
  const report = library.value.reports.find((each) => each.id === props.report);
  if (!report) {
    return (
      <Suspense>
        <LaterDocumentPage key={props.report} library={library.value} id={props.report} line={props.line} />
      </Suspense>
    );
  }
  return <readPage.Page key={report.id} library={library.value} report={report} line={props.line} />;
}
