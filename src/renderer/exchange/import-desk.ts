/** The worker's side of an import: it keeps the files, plans, and gives out what is asked of the plan. */
import { outcomeOf } from '../../domain/interchange/describe-import-outcome.ts';
import type { ForeignNote } from '../../domain/interchange/foreign-note.ts';
import { changesOf, type ImportChanges, usualChoices } from '../../domain/interchange/import-changes.ts';
import { type ColumnMapping, guessMapping, isOwnHeader } from '../../domain/interchange/note-columns.ts';
import { type ImportGiven, type ImportPlan, planImport } from '../../domain/interchange/plan-import.ts';
import { readTable } from '../../domain/interchange/read-table.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import { type Result, success } from '../../domain/result.ts';
import { versionOf } from '../../importing/digest.ts';
import { stepOfImport } from '../storage/store-import.ts';
import type { SaveFailureCode } from '../storage/transaction.ts';
import type {
  FileSummary,
  ImportCalls,
  NamedDocuments,
  PlannedImport,
  PlanRows,
  ReadFiles,
  StoredPart,
} from './import-protocol.ts';
import { type ReadImportFile, readImportFile } from './read-import-file.ts';

interface Opened {
  readonly file: File;
  readonly read: ReadImportFile;
  /** Of a table. */
  readonly mapping: ColumnMapping;
}

/** Null when it can't be read. */
export type ReadStored = () => Promise<ImportGiven['stored'] | null>;

/** In one transaction; what was stored. */
export type WriteImport = (changes: ImportChanges) => Promise<Result<readonly Kept[], SaveFailureCode>>;

/** How many of a list are shown at first. */
const firstRows = 30;
const examples = 3;
const nothing: ImportPlan = planImport({
  files: [],
  foreign: [],
  documents: [],
  stored: { notes: [], removals: [], bookmarks: [] },
  chosen: new Map(),
  own: null,
  now: '',
  makeId: () => '',
});

export function importDesk(
  readStored: ReadStored,
  write: WriteImport,
  onProgress: (done: number, of: number) => void,
): ImportCalls {
  let kept: readonly Opened[] = [];
  let plan = nothing;
  let stored: StoredPart = { kept: [], step: [] };

  const readAll = async (passphrase: string | null) => {
    const read: Opened[] = [];
    for (const each of kept) {
      onProgress(read.length, kept.length);
      read.push(passphrase === null || isLocked(each) ? await readOne(each.file, passphrase) : each);
    }
    kept = read;
    return summary(kept);
  };

  return {
    read: async (files) => {
      kept = files.map((file) => ({
        file,
        read: { kind: 'failed', failure: { code: 'unreadable' } },
        mapping: {},
      }));
      return await readAll(null);
    },
    unlock: async (passphrase) => await readAll(passphrase),
    map: async ({ file, mapping }) => {
      kept = kept.map((each, at) => (at === file ? { ...each, mapping } : each));
      return summary(kept);
    },
    plan: async ({ reports, chosen, person }) => {
      const stored = await readStored();
      if (!stored) return null;
      plan = planImport({
        files: kept.flatMap(({ read }) => (read.kind === 'notes' ? [read.file] : [])),
        foreign: kept.flatMap(foreignOf),
        documents: await Promise.all(
          reports.map(async (report) => ({ report, version: await versionOf(report) })),
        ),
        stored,
        chosen,
        own: person?.id ?? null,
        now: new Date().toISOString(),
        makeId: () => crypto.randomUUID(),
      });
      return describe(plan);
    },
    rows: async (most) => rowsOf(plan, most),
    store: async (choices) => {
      const changes = changesOf(plan, choices, new Date().toISOString());
      const written = await write(changes);
      if (!written.ok) return written;
      stored = { kept: written.value, step: stepOfImport(changes) };
      return success(Math.max(stored.kept.length, stored.step.length));
    },
    stored: async ({ from, to }) => ({
      kept: stored.kept.slice(from, to),
      step: stored.step.slice(from, to),
    }),
  };
}

async function readOne(file: File, passphrase: string | null): Promise<Opened> {
  const read = await readImportFile(file, passphrase);
  const [header = []] = read.kind === 'table' ? read.rows : [];
  return { file, read, mapping: guessMapping(header) };
}

function isLocked({ read }: Opened): boolean {
  return (
    read.kind === 'failed' &&
    (read.failure.code === 'needs-passphrase' || read.failure.code === 'wrong-passphrase')
  );
}

function foreignOf({ read, mapping }: Opened): readonly ForeignNote[] {
  if (read.kind === 'foreign') return read.notes;
  if (read.kind !== 'table') return [];
  return readTable(read.rows.slice(1), mapping, -new Date().getTimezoneOffset());
}

function summary(kept: readonly Opened[]): ReadFiles {
  return { files: kept.map(summarise), named: namedIn(kept) };
}

function summarise({ file, read, mapping }: Opened): FileSummary {
  const [header = [], ...rows] = read.kind === 'table' ? read.rows : [];
  return {
    name: file.name,
    failure: read.kind === 'failed' ? read.failure : null,
    table:
      read.kind === 'table' && !isOwnHeader(header)
        ? { header, examples: rows.slice(0, examples), rows: rows.length, mapping }
        : null,
    faulty: read.kind === 'foreign' ? read.faulty : 0,
  };
}

function namedIn(kept: readonly Opened[]): NamedDocuments {
  const files = kept.flatMap(({ read }) => (read.kind === 'notes' ? [read.file] : []));
  const hints = kept.flatMap(foreignOf).map(({ document }) => document);
  const made = files.flatMap(({ notes, bookmarks }) => [...notes, ...bookmarks]);
  return {
    ids: unique([...made.map(({ report }) => report), ...hints.flatMap(({ identifiers }) => identifiers)]),
    titles: unique([
      ...files.flatMap(({ documents }) => documents.map(({ title }) => title)),
      ...hints.flatMap(({ title }) => title ?? []),
    ]),
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function describe(plan: ImportPlan): PlannedImport {
  return {
    outcome: outcomeOf(plan),
    people: plan.people,
    unknown: plan.unknown,
    choices: usualChoices(plan),
    pairs: plan.pairs.map(({ stored, winner }) => ({ id: stored.id, winner })),
    doubtful: plan.doubtful.map(({ note }) => note.id),
    counts: {
      added: plan.added.length,
      doubtful: plan.doubtful.length,
      unplaced: plan.unplaced.length,
      pairs: plan.pairs.length,
      removed: plan.removed.length,
      left: plan.left.length,
    },
    rows: rowsOf(plan, firstRows),
  };
}

function rowsOf(plan: ImportPlan, most: number): PlanRows {
  return {
    added: plan.added.slice(0, most),
    doubtful: plan.doubtful.slice(0, most),
    unplaced: plan.unplaced.slice(0, most),
    pairs: plan.pairs.slice(0, most),
    removed: plan.removed.slice(0, most).map(({ note }) => note),
    left: plan.left.slice(0, most),
  };
}
