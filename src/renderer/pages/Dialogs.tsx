/** The dialogs that a page can open; each is loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import type { Report } from '../../domain/report/report.ts';
import type { ExportScope } from '../exchange/ExportDialog.tsx';
import type { Library } from '../library/bundled.ts';

const ExportDialog = lazy(() => import('../exchange/ExportDialog.tsx'));
const ImportDialog = lazy(() => import('../exchange/ImportDialog.tsx'));
const ProofDialog = lazy(() => import('../reader/ProofDialog.tsx'));
const SettingsDialog = lazy(() => import('../settings/SettingsDialog.tsx'));
const ShortcutsDialog = lazy(() => import('../settings/ShortcutsDialog.tsx'));

export type DialogName = 'export' | 'import' | 'proof' | 'settings' | 'shortcuts';

export interface DialogsProps {
  readonly open: DialogName | null;
  readonly library: Library;
  /** The report that is read; null on the shelf. */
  readonly report: Report | null;
  /** What can be exported, the likeliest first. */
  readonly scopes: readonly ExportScope[];
  /** A file to import, when one came by itself. */
  readonly file: File | null;
  readonly onClose: () => void;
}

export function Dialogs({ open, library, report, scopes, file, onClose }: DialogsProps) {
  return (
    <Suspense>
      {open === 'settings' ? <SettingsDialog onClose={onClose} /> : null}
      {open === 'shortcuts' ? <ShortcutsDialog onClose={onClose} /> : null}
      {open === 'export' ? (
        <ExportDialog reports={library.reports} scopes={scopes} onClose={onClose} />
      ) : null}
      {open === 'import' ? <ImportDialog reports={library.reports} file={file} onClose={onClose} /> : null}
      {open === 'proof' && report ? (
        <ProofDialog bundle={library.bundle} report={report} onClose={onClose} />
      ) : null}
    </Suspense>
  );
}
