/** What the tests ask of an edition of the app, whichever it is. */
import type { Browser, Page } from '@playwright/test';

export type EditionName = 'browser' | 'shell' | 'electron';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Edition {
  readonly name: EditionName;
  /** Where the running app keeps its data, the journal among it. */
  readonly dataFolder: string;
  /** Starts it on a profile: a folder that holds everything it keeps. */
  start(profile: string): Promise<void>;
  /** Ends it as a user would. */
  stop(): Promise<void>;
  /** The first window, at an address within the page (`#/…`). */
  open(hash: string): Promise<Page>;
  openAnother(hash: string): Promise<Page>;
  /** The file that the page saves next. */
  nextSave(): Promise<SavedFile>;
}

/** What an edition is made with. */
export interface EditionSettings {
  readonly root: string;
  readonly locale: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Chromium's executable; Playwright's own without it. */
  readonly chromium: string | undefined;
  /** A free port that stays the same through restarts, as the notes belong to the origin. */
  readonly port: number;
  readonly isSafeMode: boolean;
  /** A browser that other tests use as well, which spares its start; null when the profile has to outlive a restart. */
  readonly sharedBrowser: (() => Promise<Browser>) | null;
  /** Called with what must not happen. */
  readonly report: (problem: string) => void;
}
