/** Opens a document that was brought in, proves it anew, and shows it; what can't be opened is said in plain words. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryDocument, titleOf } from '../../domain/library/document.ts';
import { detailsOf } from '../../domain/library/known-details.ts';
import { withDetails } from '../../domain/report/derive.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Result } from '../../domain/result.ts';
import type { Library } from '../library/bundled.ts';
import { useLibraryDocuments } from '../storage/live.ts';
import { type DocumentFailure, type OpenedDocument, openDocument } from '../storage/open-document.ts';
import { DocumentTroublePage } from './DocumentTroublePage.tsx';
import { ReadPage } from './ReadPage.tsx';
import { UnknownReportPage } from './TroublePage.tsx';

export interface DocumentPageProps {
  readonly library: Library;
  readonly id: string;
  readonly line: string | null;
}

export default function DocumentPage({ library, id, line }: DocumentPageProps) {
  const { t } = useTranslation();
  const documents = useLibraryDocuments();
  const document = documents?.find((each) => each.id === id);
  const { opened, retry } = useOpened(document);
  const report = useNamedAnew(opened?.ok ? opened.value.report : null, document);
  const both = useMemo(
    () =>
      opened?.ok && report ? { bundle: opened.value.bundle, reports: [...library.reports, report] } : null,
    [library, opened, report],
  );
  if (documents && !document) return <UnknownReportPage />;
  if (!opened || !document) return <p className="starting">{t('documents.opening')}</p>;
  if (both && report) {
    return <ReadPage key={id} library={both} report={report} record={document} line={line} />;
  }
  return opened.ok ? null : (
    <DocumentTroublePage title={titleOf(document)} failure={opened.error} onRetry={retry} />
  );
}

/** Opened once for what its files are, whatever else the library comes to know of it. */
function useOpened(document: LibraryDocument | undefined): {
  readonly opened: Result<OpenedDocument, DocumentFailure> | null;
  readonly retry: () => void;
} {
  const [opened, setOpened] = useState<Result<OpenedDocument, DocumentFailure> | null>(null);
  const [tries, setTries] = useState(0);
  const { id, text, arrangement } = document ?? {};
  useEffect(() => {
    if (id === undefined) return;
    let isStale = false;
    void openDocument(id).then((result) => isStale || setOpened(result));
    return () => {
      isStale = true;
    };
  }, [id, text, arrangement, tries]);
  return { opened, retry: () => setTries((before) => before + 1) };
}

/** The same report until a name of it is mended, and the same lines after. */
function useNamedAnew(report: Report | null, document: LibraryDocument | undefined): Report | null {
  const { name = '', meeting = '', kind = 'other', speaker = null } = document ? detailsOf(document) : {};
  return useMemo(
    () => report && withDetails(report, { name, meeting, kind, speaker }),
    [report, name, meeting, kind, speaker],
  );
}
