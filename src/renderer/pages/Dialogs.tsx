/** The dialogs that a page can open; none of them takes part in the start. */
import { lazy, Suspense, useEffect } from 'react';
import type { Report } from '../../domain/report/report.ts';
import type { ExportScope } from '../exchange/ExportDialog.tsx';
import type { Library } from '../library/bundled.ts';

const load = {
  export: () => import('../exchange/ExportDialog.tsx'),
  import: () => import('../exchange/ImportDialog.tsx'),
  proof: () => import('../reader/ProofDialog.tsx'),
  settings: () => import('../settings/SettingsDialog.tsx'),
  shortcuts: () => import('../settings/ShortcutsDialog.tsx'),
};
const ExportDialog = lazy(load.export);
const ImportDialog = lazy(load.import);
const ProofDialog = lazy(load.proof);
const SettingsDialog = lazy(load.settings);
const ShortcutsDialog = lazy(load.shortcuts);

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
  useEffect(loadWhenIdle, []);
  return (
    <Suspense>
      {open === 'settings' ? <SettingsDialog onClose={onClose} /> : null}
      {open === 'shortcuts' ? <ShortcutsDialog onClose={onClose} /> : null}
      {open === 'export' ? (
        <ExportDialog reports={library.reports} scopes={scopes} onClose={onClose} />
      ) : null}
      {open === 'import' ? (
        <ImportDialog key={file ? keyOf(file) : ''} reports={library.reports} file={file} onClose={onClose} />
      ) : null}
      {open === 'proof' && report ? (
        <ProofDialog bundle={library.bundle} report={report} onClose={onClose} />
      ) : null}
    </Suspense>
  );
}

let lastKey = 0;
const keys = new WeakMap<File, number>();

/** Each file gets a dialog of its own. */
function keyOf(file: File): number {
  const key = keys.get(file) ?? ++lastKey;
  keys.set(file, key);
  return key;
}

/** Fetches all of them once there is time: later the local server may be gone, and a dialog is how notes get out. */
function loadWhenIdle(): () => void {
  const handle = requestIdleCallback(() => {
    for (const loadDialog of Object.values(load)) void loadDialog().catch(() => undefined);
  });
  return () => cancelIdleCallback(handle);
}
