/** The page whose painting is measured: the app's own reader with the notes that it is given, and nothing beside it. */
import '../../../../src/renderer/ui/tokens.css';
import '../../../../src/renderer/ui/base.css';
import './page.css';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Note } from '../../../../src/domain/notes/note.ts';
import type { Report } from '../../../../src/domain/report/report.ts';
import { startLanguage } from '../../../../src/renderer/i18n/index.ts';
import { openLibrary } from '../../../../src/renderer/library/bundled.ts';
import { usePaint } from '../../../../src/renderer/pages/use-paint.ts';
import { FoundInText } from '../../../../src/renderer/reader/found-in-text.ts';
import { placeNotes } from '../../../../src/renderer/reader/note-places.ts';
import { Reader } from '../../../../src/renderer/reader/Reader.tsx';

declare global {
  interface Window {
    /** Shows the notes in place of those before; there once the page is ready. */
    showNotes: (notes: readonly Note[]) => void;
  }
}

const none = { spans: new Map(), lines: new Set<string>() };
const nothing = () => undefined;

function Page({ report }: { readonly report: Report }) {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  useEffect(() => {
    window.showNotes = setNotes;
  }, []);
  const places = useMemo(() => placeNotes(report, notes), [report, notes]);
  const found = useMemo(() => new FoundInText(report, new Int32Array()), [report]);
  const paint = usePaint(report, none.spans, none.spans, places, undefined, { found, current: 0 }, null);
  return (
    <Reader
      ref={null}
      report={report}
      start={null}
      paint={paint}
      bookmarked={none.lines}
      places={places}
      aside={() => null}
      foot={null}
      onPlace={nothing}
      onFollow={nothing}
    />
  );
}

const [library] = await Promise.all([openLibrary(), startLanguage()]);
const report = library.ok ? library.value.reports[0] : undefined;
const root = document.getElementById('root');
if (report && root) createRoot(root).render(<Page report={report} />);
