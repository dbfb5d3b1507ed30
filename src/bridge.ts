/** The one contract between the page and the shell that shows it: types and channel names, nothing that runs elsewhere. */

/** What the menu of the desktop app can ask of the page. */
export const menuCommands = [
  'shelf',
  'find',
  'contents',
  'notes',
  'import',
  'export',
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

/** What the page finds as `window.desktop` in the desktop app. */
export interface DesktopBridge {
  readonly version: string;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
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
  openLink: 'yiyue:open-link',
  command: 'yiyue:command',
  takeFiles: 'yiyue:take-files',
  files: 'yiyue:files',
} as const;

/** Where the page lives in the desktop app. */
export const appOrigin = 'yiyue://app';
