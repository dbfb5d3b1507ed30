/** The desktop app under test where there is no Electron: its built bundles in the test host. */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { webOrigin } from '../shell-host/address.ts';
import { type HostOptions, ShellHost } from '../shell-host/host.ts';
import { debuggerFlag } from '../shell-host/page-debugger.ts';
import { launchChromium } from './chromium.ts';
import type { Edition, EditionSettings, SavedFile } from './edition.ts';
import { makeSaveFolder, waitForSave } from './save-folder.ts';
import { watch } from './watch.ts';

export class ShellEdition implements Edition {
  readonly name = 'shell';
  readonly #settings: EditionSettings;
  readonly #hostOptions: Partial<HostOptions>;
  #running: { readonly host: ShellHost; readonly context: BrowserContext } | null = null;

  constructor(settings: EditionSettings, hostOptions: Partial<HostOptions> = {}) {
    this.#settings = settings;
    this.#hostOptions = hostOptions;
  }

  get host(): ShellHost {
    if (this.#running === null) throw new Error('The app is not running');
    return this.#running.host;
  }

  get dataFolder(): string {
    return this.host.app.getPath('userData');
  }

  async start(profile: string): Promise<void> {
    const { report, root, locale, isSafeMode } = this.#settings;
    const args = isSafeMode ? ['--safe-mode'] : [];
    const context = await launchChromium(profile, webOrigin, this.#settings, [debuggerFlag]);
    watch(context, webOrigin, report);
    const build = join(root, 'out');
    const facts = { build, profile, context, locale, args, report };
    const host = await ShellHost.start({ ...facts, ...this.#hostOptions });
    this.#running = { host, context };
  }

  async stop(): Promise<void> {
    if (this.#running === null) return;
    const { host, context } = this.#running;
    this.#running = null;
    await host.quit();
    await context.close();
  }

  async open(hash: string): Promise<Page> {
    return goTo(await this.host.firstPage(), hash);
  }

  async openAnother(hash: string): Promise<Page> {
    const count = this.host.windows.length;
    this.host.menu.choose('new-window');
    const window = this.host.windows[count];
    if (window === undefined) throw new Error('The menu opened no window');
    return goTo(await window.webContents.whenLoaded(), hash);
  }

  async nextSave(): Promise<SavedFile> {
    const folder = makeSaveFolder();
    this.host.dialogs.answerSave(({ defaultPath }) => ({
      canceled: false,
      filePath: join(folder, defaultPath),
    }));
    return waitForSave(folder);
  }
}

/** As a link in the page does: the desktop app has no address bar. */
async function goTo(page: Page, hash: string): Promise<Page> {
  if (hash !== '') {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }
  return page;
}
