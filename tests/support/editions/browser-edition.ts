/** The browser edition under test: its built server as a process, and pages of Chromium. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Download, Page } from '@playwright/test';
import { launchChromium, openContext } from './chromium.ts';
import type { Edition, EditionSettings, SavedFile } from './edition.ts';
import { serverCommand } from './server-command.ts';
import { watch } from './watch.ts';

export class BrowserEdition implements Edition {
  readonly name = 'browser';
  readonly origin: string;
  readonly #settings: EditionSettings;
  #profile = '';
  #context: BrowserContext | null = null;
  #server: ChildProcess | null = null;
  #first: Page | null = null;
  #takeDownload: ((download: Download) => void) | null = null;

  constructor(settings: EditionSettings) {
    this.#settings = settings;
    this.origin = `http://127.0.0.1:${settings.port}`;
  }

  get dataFolder(): string {
    return join(this.#profile, 'data');
  }

  async start(profile: string): Promise<void> {
    this.#profile = profile;
    await this.startServer();
  }

  async stop(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    this.#first = null;
    this.#profile = '';
    await context?.close();
    await this.stopServer();
  }

  /** Starts the server again, beside the pages that are open. */
  async startServer(): Promise<void> {
    this.#server ??= await startServer(this.#settings, this.dataFolder);
  }

  /** Ends the server as the user does at the terminal, or in another way; the pages stay open. */
  async stopServer(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  async open(hash: string): Promise<Page> {
    this.#first = await this.#show(this.#first, hash);
    return this.#first;
  }

  openAnother(hash: string): Promise<Page> {
    return this.#show(null, hash);
  }

  async nextSave(): Promise<SavedFile> {
    const download = await new Promise<Download>((resolve) => {
      this.#takeDownload = resolve;
    });
    this.#takeDownload = null;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  async #show(shown: Page | null, hash: string): Promise<Page> {
    if (this.#profile === '') throw new Error('The app is not running');
    this.#context ??= await this.#openBrowser();
    const page = shown ?? (await this.#context.newPage());
    await page.goto(`${this.origin}/${this.#settings.isSafeMode ? '?safe-mode' : ''}${hash}`);
    return page;
  }

  /** Only when there is something to show: a test of the server alone needs none. */
  async #openBrowser(): Promise<BrowserContext> {
    const { sharedBrowser, report } = this.#settings;
    const context = sharedBrowser
      ? await openContext(await sharedBrowser(), this.origin, this.#settings)
      : await launchChromium(this.#profile, this.origin, this.#settings);
    watch(context, this.origin, report);
    // Its dialog belongs to the system, out of Playwright's reach; the page falls back to a download.
    await context.addInitScript(() =>
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }),
    );
    context.on('page', (page) => page.on('download', (download) => this.#takeDownload?.(download)));
    return context;
  }
}

/** The server once it serves. */
async function startServer({ root, port }: EditionSettings, dataFolder: string): Promise<ChildProcess> {
  const { node, script, first } = serverCommand(root);
  const args = [...first, '--port', String(port), '--data', dataFolder];
  const server = fork(script, args, { silent: true, execPath: node });
  const failed = once(server, 'exit').then(() => {
    throw new Error(`The server did not start on port ${port}`);
  });
  await Promise.race([once(server, 'message'), failed]);
  failed.catch(() => undefined);
  return server;
}
