/** Runs the built desktop app with only the module `electron` replaced, its windows being pages of a real Chromium. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import packageFile from '../../../package.json' with { type: 'json' };
import { webOrigin } from './address.ts';
import { HostApp } from './app.ts';
import { HostDialogs } from './dialogs.ts';
import { type HostFrame, HostIpcMain } from './ipc-main.ts';
import { loadBundle } from './load-bundle.ts';
import { HostMenu } from './menu.ts';
import { HostProtocol } from './protocol.ts';
import { strict } from './strict.ts';
import { type Bounds, type HostWindow, HostWindows } from './windows.ts';

export interface HostOptions {
  /** The folder of the build: `out`. */
  readonly build: string;
  /** Where the app's own files go, beside Chromium's. */
  readonly profile: string;
  readonly context: BrowserContext;
  readonly locale: string;
  /** What the app is started with after its own name. */
  readonly args?: readonly string[];
  /** The usable area of each screen, the first one first. */
  readonly screens?: readonly [Bounds, ...Bounds[]];
  /** Called with what must not happen: a strange request, an unexpected dialog. */
  readonly report: (problem: string) => void;
}

type PermissionAsked = (
  contents: object,
  permission: string,
  decide: (isGranted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type PermissionChecked = (contents: object, permission: string, origin: string) => boolean;

export class ShellHost {
  readonly app: HostApp;
  readonly dialogs: HostDialogs;
  readonly menu = new HostMenu();
  readonly protocol = new HostProtocol();
  /** Addresses handed to the user's browser. */
  readonly openedLinks: string[] = [];
  readonly #ipcMain = new HostIpcMain();
  readonly #windows: HostWindows;
  readonly #options: HostOptions;
  readonly #argv: readonly string[];
  #askPermission: PermissionAsked = () => {
    throw new Error('The app has set no permission handler');
  };
  #checkPermission: PermissionChecked = () => {
    throw new Error('The app has set no permission check');
  };

  private constructor(options: HostOptions) {
    const { context, report, profile, locale, args = [] } = options;
    this.#argv = ['yiyue', ...args];
    this.#options = options;
    this.app = new HostApp({ profile, locale, version: packageFile.version, argv: this.#argv });
    this.dialogs = new HostDialogs(report);
    this.#windows = new HostWindows(
      { context, chromium: join(profile, 'chromium'), ipcMain: this.#ipcMain, report },
      this.app,
    );
  }

  static async start(options: HostOptions): Promise<ShellHost> {
    mkdirSync(options.profile, { recursive: true });
    const host = new ShellHost(options);
    await host.protocol.serve(
      options.context,
      (route, url) => host.#windows.mayNavigate(route, url),
      options.report,
    );
    host.#run();
    return host;
  }

  /** Starts the app a second time beside the running one; tells whether that one ended by itself. */
  async startSecond(...args: readonly string[]): Promise<boolean> {
    const second = new ShellHost({ ...this.#options, args });
    second.#run();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return second.app.hasEnded;
  }

  get windows(): readonly HostWindow[] {
    return this.#windows.open;
  }

  /** The page of the app's first window. */
  async firstPage(): Promise<Page> {
    while (this.windows[0] === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    return this.windows[0].webContents.whenLoaded();
  }

  /** What the app answers to a page that asks for a permission: on request and on check. */
  permission(name: string, url: string): { readonly asked: boolean; readonly checked: boolean } {
    let asked = false;
    this.#askPermission(
      {},
      name,
      (isGranted) => {
        asked = isGranted;
      },
      { requestingUrl: url },
    );
    return { asked, checked: this.#checkPermission({}, name, url) };
  }

  /** Calls the app from the first window, as if from the given frame. */
  invokeAs(frame: HostFrame | null, channel: string, ...args: unknown[]): Promise<unknown> {
    const contents = this.windows[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window');
    return this.#ipcMain.invoke(contents, frame, channel, args);
  }

  /** Quits as the user would, and waits for the end. */
  async quit(): Promise<void> {
    this.app.quit();
    while (!this.app.hasEnded) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async #clearStorage({ storages }: { storages: readonly string[] }): Promise<void> {
    if (storages.join() !== 'indexdb') throw new Error(`The test host does not clear ${storages}`);
    const session = await this.#options.context.newCDPSession(await this.firstPage());
    await session.send('Storage.clearDataForOrigin', { origin: webOrigin, storageTypes: 'indexeddb' });
    await session.detach();
  }

  #run(): void {
    loadBundle(join(this.#options.build, 'main', 'index.cjs'), this.#electron(), this.#argv);
  }

  #electron(): object {
    const screens = this.#options.screens ?? [{ x: 0, y: 0, width: 1920, height: 1040 }];
    const displays = screens.map((workArea) => ({ workArea }));
    return strict('electron', {
      app: strict('app', this.app),
      BrowserWindow: this.#windows.makeClass(),
      dialog: strict('dialog', this.dialogs),
      ipcMain: strict('ipcMain', this.#ipcMain),
      Menu: strict('Menu', this.menu),
      protocol: strict('protocol', this.protocol),
      screen: strict('screen', {
        getAllDisplays: () => displays,
        getPrimaryDisplay: () => displays[0],
      }),
      session: strict('session', {
        defaultSession: strict('session.defaultSession', {
          clearStorageData: (wanted: { storages: readonly string[] }) => this.#clearStorage(wanted),
          setPermissionRequestHandler: (handler: PermissionAsked) => {
            this.#askPermission = handler;
          },
          setPermissionCheckHandler: (handler: PermissionChecked) => {
            this.#checkPermission = handler;
          },
        }),
      }),
      shell: strict('shell', {
        openExternal: async (url: string) => {
          this.openedLinks.push(url);
        },
      }),
    });
  }
}
