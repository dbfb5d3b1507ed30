/** The one contract between the page and the shell that shows it: types and channel names, nothing that runs elsewhere. */
import type { Kept } from './domain/kept/kept.ts';

/** What the menu of the desktop app can ask of the page. */
export const menuCommands = [
  'shelf',
  'back',
  'forward',
  'find',
  'search-library',
  'search-all',
  /** To an item by its number. */
  'go-to',
  'contents',
  'notes',
  /** Opens documents; `import` brings in notes. */
  'import-document',
  'import',
  'export',
  /** To the speeches and proposals. */
  'prepare',
  'history',
  /** Everybody's notes together. */
  'digest',
  'help',
  /** The figures of the document that is read, or of one to be chosen. */
  'figures',
  'settings',
  'shortcuts',
  'undo',
  'redo',
  'print',
  'larger',
  'smaller',
  'reset-size',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** A file for the user to keep. */
export interface SaveRequest {
  /** Suggested file name with its extension; no folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type SaveOutcome =
  | { readonly state: 'saved' /** Where it went, for people to read. */; readonly place: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly code: SaveFailure };
/** `full`: no room on the disk; `denied`: not allowed to write there; `other`: anything else. */
export type SaveFailure = 'full' | 'denied' | 'other';

/** A link that leads out of the app: asked first, https only. */
export type LinkOutcome = 'opened' | 'declined' | 'refused';

/** A file that was opened with the app, or dropped on its icon. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why something could not be written to the journal. */
export type JournalFailure =
  /** No room on the disk. */
  | 'full'
  /** Not allowed to write there, or a disk that can only be read. */
  | 'denied'
  /** Another program of this app writes to the same folder. */
  | 'locked'
  /** The folder was written to by a later version of the app: it is only read. */
  | 'newer'
  /** The shell does not answer: the local server was stopped. */
  | 'unreachable'
  /** The local server that is there now keeps the notes of another folder. */
  | 'foreign'
  /** What was sent is not accepted: it is no record. */
  | 'refused'
  | 'other';

export type JournalOutcome =
  | {
      readonly state: 'recorded';
      /** The later states that the journal has of records that were sent; what was sent is in the file, and does not count. */
      readonly superseded?: readonly Kept[];
    }
  | { readonly state: 'failed'; readonly code: JournalFailure };

/** Changes that were in the journal and can't be read any more. */
export interface JournalDamage {
  /** Name of the file, which stays where it is. */
  readonly file: string;
  /** How many changes are known to be missing; null when even that can't be told. */
  readonly missing: number | null;
  /** The moments, ISO 8601, of the last change before and the first after; null at an end of the journal. */
  readonly after: string | null;
  readonly before: string | null;
}

export interface JournalOverview {
  /** Digest of all that is kept and not gone from the bin (`domain/kept`). */
  readonly digest: string;
  /** Where the files are, for people to read. */
  readonly folder: string;
  readonly damage: readonly JournalDamage[];
  /** Why nothing can be written at the moment, as far as that is known. */
  readonly failure: JournalFailure | null;
}

export const snapshotReasons = [
  'editing',
  'closing',
  'migration',
  'import',
  'merge',
  'restore',
  /** What the database held when it did not agree with the journal. */
  'found',
] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

export interface SnapshotInfo {
  /** Names it in `readSnapshot`. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly taken: string;
  readonly reason: SnapshotReason;
  /** How many there are, without those in the bin. */
  readonly notes: number;
  readonly bookmarks: number;
  /** That were brought in. */
  readonly documents: number;
  /** Speeches and proposals. */
  readonly writings: number;
  /** How many of them differ from the snapshot before it. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The record outside the database, by which alone something counts as saved. */
export interface JournalBridge {
  overview(): Promise<JournalOverview>;
  /** Resolves when the changes are on the disk, or were not written. */
  record(changes: readonly Kept[]): Promise<JournalOutcome>;
  /** All that is kept, with what is in the bin. */
  readAll(): Promise<readonly Kept[]>;
  /** The latest first. */
  listSnapshots(): Promise<readonly SnapshotInfo[]>;
  /** Null when there is none of this name, or it can't be read. */
  readSnapshot(name: string): Promise<readonly Kept[] | null>;
  /**
   * Takes a snapshot of all that is kept, if anything changed, or of what is given: that is set aside, to be listed and
   * read, and is no part of what is kept.
   */
  takeSnapshot(reason: SnapshotReason, given?: readonly Kept[]): Promise<JournalOutcome>;
}

/** Most that the file store keeps under one digest: bytes. */
export const mostFileBytes = 64 * 1024 * 1024;

export type FileKept =
  /** `sha256` in lower-case hex: the name by which it is read. */
  | { readonly state: 'kept'; readonly sha256: string }
  | { readonly state: 'failed'; readonly code: JournalFailure };

export type FileRead =
  /** Exactly the bytes that were kept: their digest was computed anew. */
  | { readonly state: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'missing' }
  /** What is there is not what was kept; keeping it again mends it. */
  | { readonly state: 'damaged' }
  /** It may not be read at the moment. */
  | { readonly state: 'denied' };

/** The files of imported documents beside the journal, each named by the SHA-256 of its bytes. */
export interface FilesBridge {
  /** Resolves when the bytes are on the disk as a whole, or were not kept; keeping the same again changes nothing. */
  keep(bytes: Uint8Array<ArrayBuffer>): Promise<FileKept>;
  read(sha256: string): Promise<FileRead>;
  /** The digests of all that is there, but for those that are known to be damaged. */
  list(): Promise<readonly string[]>;
}

/** What the page finds as `window.desktop` in the desktop app. */
export interface DesktopBridge {
  readonly version: string;
  readonly journal: JournalBridge;
  readonly files: FilesBridge;
  /** Removes a database that cannot be opened any more, with all that is in it, so that there can be a new one. */
  clearDatabase(): Promise<void>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** A web page that stands alone, without scripts, as PDF; null when that did not succeed. */
  makePdf(html: string): Promise<Uint8Array | null>;
  openLink(url: string): Promise<LinkOutcome>;
  /** Calls `listener` for each menu command; the returned function ends that. */
  onCommand(listener: (command: MenuCommand) => void): () => void;
  /** The files that were opened with the app and not taken yet; each is handed out once. */
  takeFiles(): Promise<readonly OpenedFile[]>;
  /** Calls `listener` when there are files to take; the returned function ends that. */
  onFiles(listener: () => void): () => void;
}

export const channels = {
  saveFile: 'yiyue:save-file',
  makePdf: 'yiyue:make-pdf',
  openLink: 'yiyue:open-link',
  command: 'yiyue:command',
  takeFiles: 'yiyue:take-files',
  files: 'yiyue:files',
  clearDatabase: 'yiyue:clear-database',
  journalOverview: 'yiyue:journal-overview',
  journalRecord: 'yiyue:journal-record',
  journalReadAll: 'yiyue:journal-read-all',
  journalListSnapshots: 'yiyue:journal-list-snapshots',
  journalReadSnapshot: 'yiyue:journal-read-snapshot',
  journalTakeSnapshot: 'yiyue:journal-take-snapshot',
  filesKeep: 'yiyue:files-keep',
  filesRead: 'yiyue:files-read',
  filesList: 'yiyue:files-list',
} as const;

/** Where the page lives in the desktop app. */
export const appOrigin = 'yiyue://app';
