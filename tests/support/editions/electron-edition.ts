/** The desktop app under test in Electron itself, wherever its runtime is. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { appOrigin } from '../../../src/bridge.ts';
import type { Edition, EditionSettings, SavedFile } from './edition.ts';
import { makeSaveFolder, waitForSave } from './save-folder.ts';
import { watch } from './watch.ts';

/** Whether Electron's runtime is there; its npm package alone is not enough. */
export function hasElectron(): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  return existsSync(join(folder, 'path.txt'));
}

export class ElectronEdition implements Edition {
  readonly name = 'electron';
  readonly #settings: EditionSettings;
  #app: ElectronApplication | null = null;
  #profile = '';

  constructor(settings: EditionSettings) {
    this.#settings = settings;
  }

  get dataFolder(): string {
    return this.#profile;
  }

  async start(profile: string): Promise<void> {
    this.#profile = profile;
    const { root, locale, isSafeMode, report } = this.#settings;
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const flags = [...(isSafeMode ? ['--safe-mode'] : []), ...(isRoot ? ['--no-sandbox'] : [])];
    this.#app = await _electron.launch({
      args: [root, `--user-data-dir=${profile}`, `--lang=${locale}`, ...flags],
      locale,
    });
    watch(this.#app.context(), appOrigin, report);
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  async open(hash: string): Promise<Page> {
    return this.#goTo(await this.#running().firstWindow(), hash);
  }

  async openAnother(hash: string): Promise<Page> {
    const app = this.#running();
    const opened = app.waitForEvent('window');
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click());
    return this.#goTo(await opened, hash);
  }

  async nextSave(): Promise<SavedFile> {
    const folder = makeSaveFolder();
    await this.#running().evaluate(({ dialog }, base) => {
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const options = args.at(-1);
        const name = options !== null && typeof options === 'object' && 'defaultPath' in options;
        return { canceled: false, filePath: `${base}/${name ? options.defaultPath : 'file'}` };
      };
    }, folder);
    return waitForSave(folder);
  }

  #running(): ElectronApplication {
    if (this.#app === null) throw new Error('The app is not running');
    return this.#app;
  }

  async #goTo(page: Page, hash: string): Promise<Page> {
    await page.waitForLoadState();
    await page.setViewportSize(this.#settings.viewport);
    if (hash !== '') {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
    }
    return page;
  }
}
