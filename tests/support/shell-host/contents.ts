/** Stands in for Electron's `webContents`: what happens inside of one window, shown by a page of Chromium. */
import type { BrowserContext, Page } from '@playwright/test';
import { fromWeb, toWeb } from './address.ts';
import { carryCalls } from './carrier.ts';
import { type HostIpcMain, outermostFrame } from './ipc-main.ts';
import { preloadScript } from './preload-script.ts';
import { StrictEmitter } from './strict.ts';

export interface ContentsWorld {
  readonly context: BrowserContext;
  /** Chromium's profile. */
  readonly chromium: string;
  readonly ipcMain: HostIpcMain;
  readonly report: (problem: string) => void;
}
interface Preferences {
  /** Null: none. */
  readonly preload: string | null;
  readonly javascript: boolean;
}

/** What Chromium's own command knows by other names; of any other option the host knows nothing. */
interface PdfOptions {
  readonly preferCSSPageSize: true;
  readonly printBackground: boolean;
  readonly generateTaggedPDF: boolean;
  readonly generateDocumentOutline: boolean;
}
const pdfOptions = new Set([
  'preferCSSPageSize',
  'printBackground',
  'generateTaggedPDF',
  'generateDocumentOutline',
]);

type WindowOpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

export class HostContents extends StrictEmitter {
  readonly #world: ContentsWorld;
  readonly #script: string | null;
  readonly #runsScripts: boolean;
  readonly #events: { readonly closed: () => void; readonly crashed: () => void };
  #page: Promise<Page>;
  #currentPage: Page | null = null;
  #address = '';
  #isLoaded = false;
  #isClosed = false;
  #windowOpenHandler: WindowOpenHandler | null = null;
  /** Addresses of windows that the page asked for and did not get. */
  readonly deniedWindows: string[] = [];

  constructor(
    world: ContentsWorld,
    { preload, javascript }: Preferences,
    events: { closed: () => void; crashed: () => void },
  ) {
    super('webContents', ['did-fail-load', 'will-attach-webview', 'will-navigate', 'will-redirect']);
    this.#world = world;
    this.#script = preload === null ? null : preloadScript(preload);
    this.#runsScripts = javascript;
    this.#events = events;
    this.#page = this.#makePage();
  }

  get page(): Promise<Page> {
    return this.#page;
  }

  /** The page once it is there: what asks for it comes from it. */
  get currentPage(): Page | null {
    return this.#currentPage;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    const message = { channel, args: args.map((each) => structuredClone(each)) };
    void this.#page
      .then((page) => page.evaluate(sendToPage, message))
      .catch((error) => {
        // What is sent to a page that is being closed goes nowhere, in Electron as well.
        if (this.#currentPage?.isClosed() !== true) this.#world.report(`send ${channel}: ${error}`);
      });
  }

  /** Loads a page as `loadURL` does, with its event where that fails. */
  async load(url: string): Promise<void> {
    this.#address = url;
    this.#isLoaded = false;
    const page = await this.#page;
    try {
      await page.goto(toWeb(url));
      this.#isLoaded = true;
    } catch (error) {
      this.emit('did-fail-load', {}, -2, 'ERR_FAILED', url, true, 0, 0);
      throw error;
    }
  }

  /** By Chromium's own printing, as in Electron. */
  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const stranger = Object.keys(options).find((key) => !pdfOptions.has(key));
    if (stranger !== undefined) throw new Error(`The test host prints PDFs without the option ${stranger}`);
    const page = await this.#page;
    return await page.pdf({
      preferCSSPageSize: options.preferCSSPageSize,
      printBackground: options.printBackground,
      tagged: options.generateTaggedPDF,
      outline: options.generateDocumentOutline,
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#page).close();
  }

  /** The page once it shows what was loaded last. */
  async whenLoaded(): Promise<Page> {
    while (!this.#isLoaded) await new Promise((resolve) => setTimeout(resolve, 10));
    return this.#page;
  }

  /** A page that has crashed is of no more use to Playwright, so a new one takes its place. */
  reload(): void {
    const crashed = this.#page;
    this.#page = crashed.then(async (page) => {
      const next = await this.#makePage();
      page.removeAllListeners('close');
      await page.close();
      return next;
    });
    this.load(this.#address).catch(() => undefined);
  }

  async #makePage(): Promise<Page> {
    const page = await this.#world.context.newPage();
    this.#currentPage = page;
    page.on('close', this.#events.closed);
    page.on('crash', this.#events.crashed);
    const { context, chromium, report } = this.#world;
    if (!this.#runsScripts) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    if (this.#script === null) return page;
    const answer = (url: string, kind: string, args: readonly unknown[]) => this.#answer(url, kind, args);
    await carryCalls({ context, page, folder: chromium, answer, report });
    await page.addInitScript({ content: this.#script });
    return page;
  }

  async #answer(url: string, kind: string, [first, second]: readonly unknown[]): Promise<unknown> {
    if (typeof first !== 'string') throw new Error(`A page made a call without a name: ${kind}`);
    // Electron answers nothing to a page that is being closed.
    if (this.#isClosed) return new Promise(() => {});
    if (kind === 'open-window') return this.#openWindow(first);
    if (!Array.isArray(second)) throw new Error(`A page called ${first} without arguments`);
    try {
      const value = await this.#world.ipcMain.invoke(this, outermostFrame(url), first, second);
      return { value };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  #openWindow(url: string): void {
    const action = this.#windowOpenHandler?.({ url: fromWeb(url) }).action ?? 'allow';
    if (action === 'allow') throw new Error('The test host has no windows opened by pages');
    this.deniedWindows.push(fromWeb(url));
  }
}

/** Runs in the page. */
function sendToPage({ channel, args }: { channel: string; args: unknown[] }): void {
  window.__yiyueHostSend?.(channel, args);
}
