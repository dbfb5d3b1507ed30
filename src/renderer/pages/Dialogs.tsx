/** The dialogs that a page can open; none of them takes part in the start. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ExportScope } from '../exchange/ExportDialog.tsx';
import { withLaterWords } from '../i18n/index.ts';
import type { Library } from '../library/bundled.ts';
import type { SearchScope } from '../search/rows.ts';
import { backUpEverything, loadBackups, restoreBackup } from './backups.ts';
import { loadSearch } from './later-search.ts';
import { loadWhenIdle } from './load-when-idle.ts';
import { SearchDialog } from './SearchDialog.tsx';

const load = {
  export: withLaterWords(() => import('../exchange/ExportDialog.tsx')),
  import: withLaterWords(() => import('../exchange/ImportDialog.tsx')),
  person: withLaterWords(() => import('../exchange/PersonDialog.tsx')),
  proof: withLaterWords(() => import('../reader/ProofDialog.tsx')),
  settings: withLaterWords(() => import('../settings/SettingsDialog.tsx')),
  shortcuts: withLaterWords(() => import('../settings/ShortcutsDialog.tsx')),
  keys: withLaterWords(async () => ({ default: (await import('../packs/TrustedKeys.tsx')).TrustedKeys })),
};
const ExportDialog = lazy(load.export);
const ImportDialog = lazy(load.import);
const PersonDialog = lazy(load.person);
const ProofDialog = lazy(load.proof);
const SettingsDialog = lazy(load.settings);
const ShortcutsDialog = lazy(load.shortcuts);
const TrustedKeys = lazy(load.keys);

export type DialogName = 'export' | 'print' | 'import' | 'proof' | 'settings' | 'shortcuts' | SearchScope;

export interface DialogsProps {
  readonly open: DialogName | null;
  /** Null when it could not be opened. */
  readonly library: Library | null;
  /** The report that is read; null on other pages. */
  readonly report: Report | null;
  /** What the library keeps of the report; null of a bundled one. */
  readonly record?: LibraryDocument | null;
  /** What can be exported, the likeliest first; when empty, all that is stored. */
  readonly scopes: readonly ExportScope[];
  /** Files to import, when some came by themselves. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

export function Dialogs({ open, library, report, record = null, scopes, files, onClose }: DialogsProps) {
  // A dialog is how notes get out.
  useEffect(() => loadWhenIdle([...Object.values(load), loadBackups]), []);
  // Whoever presses its key goes on typing.
  useEffect(() => loadWhenIdle([loadSearch], 0), []);
  const reports = library?.reports ?? none;
  const [isNaming, setNaming] = useState(false);
  return (
    <Suspense>
      {open === 'settings' ? (
        <SettingsDialog onName={() => setNaming(true)} onClose={onClose}>
          <TrustedKeys />
        </SettingsDialog>
      ) : null}
      {isNaming ? <PersonDialog onNamed={() => setNaming(false)} onClose={() => setNaming(false)} /> : null}
      {open === 'shortcuts' ? <ShortcutsDialog onClose={onClose} /> : null}
      {open === 'search-library' || open === 'search-all' || open === 'go-to' ? (
        <SearchDialog scope={open} library={library} report={report} onClose={onClose} />
      ) : null}
      {open === 'export' || open === 'print' ? (
        <ExportDialog
          reports={reports}
          scopes={scopes}
          source={library && sourceOf(library)}
          current={report}
          first={open === 'print' ? 'print' : 'notes'}
          onBackUp={backUpEverything}
          onClose={onClose}
        />
      ) : null}
      {open === 'import' ? (
        <ImportDialog
          key={keyOf(files)}
          reports={reports}
          files={files}
          onRestore={restoreBackup}
          onClose={onClose}
        />
      ) : null}
      {open === 'proof' && library && report ? (
        <ProofDialog bundle={library.bundle} report={report} file={record?.file ?? null} onClose={onClose} />
      ) : null}
    </Suspense>
  );
}

const sources = new WeakMap<Library, DocumentOrigin['source']>();

/** The file of the documents that come with the app; the same object each time. */
function sourceOf(library: Library): DocumentOrigin['source'] {
  const { arrangement, proof } = library.bundle;
  const source = sources.get(library) ?? { name: arrangement.source.file, sha256: proof.sha256 };
  sources.set(library, source);
  return source;
}

const none: readonly never[] = [];

let lastKey = 0;
const keys = new WeakMap<readonly File[], number>();

/** Files that came together have a dialog of their own. */
function keyOf(files: readonly File[]): number {
  const key = keys.get(files) ?? ++lastKey;
  keys.set(files, key);
  return key;
}
