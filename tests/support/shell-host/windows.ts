/** Stands in for Electron's `BrowserWindow`: each one is a page of Chromium, with its place kept as numbers. */
import type { Route } from '@playwright/test';
import type { HostApp } from './app.ts';
import { type ContentsWorld, HostContents } from './contents.ts';
import { StrictEmitter } from './strict.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface WindowOptions extends Partial<Bounds> {
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly title?: string;
  readonly backgroundColor?: string;
  readonly show: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly javascript?: boolean };
}

const knownOptions = new Set([
  'backgroundColor',
  'height',
  'minHeight',
  'minWidth',
  'show',
  'title',
  'webPreferences',
  'width',
  'x',
  'y',
]);
/** What the host's preload presupposes; another setting would have to be imitated. */
const requiredPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
};

export interface HostWindow extends StrictEmitter {
  readonly webContents: HostContents;
  readonly isShown: boolean;
  getNormalBounds(): Bounds;
  setBounds(bounds: Bounds): void;
  isMaximized(): boolean;
  focus(): void;
  close(): void;
}

/** All windows of one running app, with the class that the app makes them by. */
export class HostWindows {
  readonly #world: ContentsWorld;
  readonly #app: HostApp;
  readonly open: HostWindow[] = [];
  #focused: HostWindow | null = null;
  /** Pages that are being closed, for the end to wait for. */
  readonly #closing: Promise<unknown>[] = [];

  constructor(world: ContentsWorld, app: HostApp) {
    this.#world = world;
    this.#app = app;
    app.closeWindows = async () => {
      for (const window of [...this.open]) window.close();
      await Promise.all(this.#closing);
      return this.open.length === 0;
    };
  }

  /** Whether a navigation that a page began may go on, as the app's listeners decide. */
  mayNavigate(route: Route, url: string): boolean {
    const page = route.request().frame().page();
    const contents = this.open.find((window) => window.webContents.currentPage === page)?.webContents;
    if (contents === undefined) return false;
    const isMainFrame = route.request().frame() === page.mainFrame();
    return !contents.emitPreventable('will-navigate', { url, isMainFrame, isSameDocument: false }, url);
  }

  /** The class `BrowserWindow`. */
  makeClass(): new (options: WindowOptions) => HostWindow {
    const windows = this;
    const world = this.#world;
    const app = this.#app;

    class BrowserWindow extends StrictEmitter implements HostWindow {
      readonly webContents: HostContents;
      #bounds: Bounds;
      #isMaximized = false;
      #isDestroyed = false;
      isShown = false;

      static getAllWindows(): HostWindow[] {
        return [...windows.open];
      }

      static getFocusedWindow(): HostWindow | null {
        return windows.#focused;
      }

      static fromWebContents(contents: HostContents): HostWindow | null {
        return windows.open.find((window) => window.webContents === contents) ?? null;
      }

      constructor(options: WindowOptions) {
        super('BrowserWindow', ['close', 'closed', 'ready-to-show']);
        checkOptions(options);
        // Electron's own size where none is given.
        const { x = 0, y = 0, width = 800, height = 600, show, webPreferences } = options;
        const { preload = null, javascript = true } = webPreferences;
        this.#bounds = { x, y, width, height };
        this.isShown = show;
        this.webContents = new HostContents(
          world,
          { preload: preload === null ? null : String(preload), javascript },
          {
            closed: () => this.close(),
            crashed: () =>
              app.emit('render-process-gone', {}, this.webContents, { reason: 'crashed', exitCode: 1 }),
          },
        );
        windows.open.push(this);
        if (show) windows.#focused = this;
        app.emit('web-contents-created', {}, this.webContents);
        app.emit('browser-window-created', {}, this);
      }

      async loadURL(url: string): Promise<void> {
        await this.webContents.load(url);
        this.emit('ready-to-show');
      }

      getNormalBounds(): Bounds {
        return this.#bounds;
      }
      setBounds(bounds: Bounds): void {
        this.#bounds = bounds;
      }
      isMaximized(): boolean {
        return this.#isMaximized;
      }
      maximize(): void {
        this.#isMaximized = true;
      }
      isMinimized(): boolean {
        return false;
      }
      show(): void {
        this.isShown = true;
        this.focus();
      }
      focus(): void {
        windows.#focused = this;
        void this.webContents.page.then((page) => page.bringToFront()).catch(() => undefined);
      }
      isDestroyed(): boolean {
        return this.#isDestroyed;
      }

      close(): void {
        if (this.#isDestroyed || this.emitPreventable('close', {})) return;
        this.destroy();
      }

      destroy(): void {
        if (this.#isDestroyed) return;
        this.#isDestroyed = true;
        windows.open.splice(windows.open.indexOf(this), 1);
        if (windows.#focused === this) windows.#focused = windows.open.at(-1) ?? null;
        windows.#closing.push(this.webContents.close());
        this.emit('closed');
        if (windows.open.length === 0 && !app.hasEnded && !app.isQuitting) app.emit('window-all-closed');
      }
    }
    return BrowserWindow;
  }
}

function checkOptions(options: WindowOptions): void {
  const stranger = Object.keys(options).find((key) => !knownOptions.has(key));
  if (stranger !== undefined) throw new Error(`The test host's windows have no option ${stranger}`);
  const { preload: _, javascript: __, ...preferences } = options.webPreferences;
  const differing = Object.entries({ ...requiredPreferences, ...preferences }).find(
    ([key, value]) => Reflect.get(requiredPreferences, key) !== value || !(key in preferences),
  );
  if (differing !== undefined) throw new Error(`The test host cannot imitate the preference ${differing[0]}`);
}
