/** Stands in for Electron's `app`. */
import { join } from 'node:path';
import { StrictEmitter } from './strict.ts';

export interface AppFacts {
  readonly profile: string;
  readonly locale: string;
  readonly version: string;
  /** The command line; a second start hands it to the first. */
  readonly argv: readonly string[];
}

/** The apps that hold the single-instance lock, by profile. */
const holders = new Map<string, HostApp>();

export class HostApp extends StrictEmitter {
  readonly name = 'yiyue';
  readonly #facts: AppFacts;
  #isReady = false;
  #isQuitting = false;
  /** Set by the host: closes all windows, and tells whether they all closed. */
  closeWindows: () => Promise<boolean> = async () => true;
  aboutPanel: unknown = null;
  hasEnded = false;

  constructor(facts: AppFacts) {
    super('app', [
      'activate',
      'browser-window-created',
      'open-file',
      'quit',
      'render-process-gone',
      'second-instance',
      'web-contents-created',
      'will-quit',
      'window-all-closed',
    ]);
    this.#facts = facts;
  }

  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.hasEnded) await new Promise(() => {});
    this.#isReady = true;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  requestSingleInstanceLock(): boolean {
    const holder = holders.get(this.#facts.profile);
    if (holder !== undefined && holder !== this) {
      holder.emit('second-instance', {}, this.#facts.argv, this.#facts.profile);
      return false;
    }
    holders.set(this.#facts.profile, this);
    return true;
  }

  /** Set while the app quits, when windows that close are no event of their own. */
  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  /** As in Electron: while it quits a second call does nothing, and a listener that prevents the end undoes the first. */
  quit(): void {
    if (this.hasEnded || this.#isQuitting) return;
    this.#isQuitting = true;
    void this.closeWindows().then((areClosed) => {
      this.#isQuitting = false;
      if (areClosed && !this.emitPreventable('will-quit', {})) this.end();
    });
  }

  /** What is left when the process is gone. */
  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    if (holders.get(this.#facts.profile) === this) holders.delete(this.#facts.profile);
    this.emit('quit');
  }

  getLocale(): string {
    return this.#facts.locale;
  }

  getVersion(): string {
    return this.#facts.version;
  }

  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`The test host has no path ${name}`);
    return join(this.#facts.profile, 'user-data');
  }

  setAboutPanelOptions(options: unknown): void {
    this.aboutPanel = options;
  }
}
