/** Stands in for Electron's `protocol`: the app's handler answers the requests of the pages. */
import type { BrowserContext, Route } from '@playwright/test';
import { appOrigin } from '../../../src/bridge.ts';
import { fromWeb } from './address.ts';

interface Scheme {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}
type Handler = (request: Request) => Promise<Response>;

export class HostProtocol {
  #schemes: readonly Scheme[] = [];
  #handler: Handler | null = null;

  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (this.#handler !== null) throw new Error('Schemes have to be registered before the app is ready');
    this.#schemes = schemes;
  }

  handle(scheme: string, handler: Handler): void {
    const { standard, secure } = this.#schemes.find((each) => each.scheme === scheme)?.privileges ?? {};
    // The https origin that stands in for the scheme has these rights.
    if (!standard || !secure) throw new Error(`${scheme}: was not registered as standard and secure`);
    this.#handler = handler;
  }

  /** Asks the app's handler as a page would. */
  async fetch(url: string, method = 'GET'): Promise<Response> {
    if (this.#handler === null) throw new Error('No handler is registered');
    return this.#handler(new Request(url, { method }));
  }

  /**
   * Answers all requests of a context. `mayNavigate` decides on a page that goes elsewhere; every other request to
   * a strange origin is reported and fails.
   */
  async serve(
    context: BrowserContext,
    mayNavigate: (route: Route, url: string) => boolean,
    report: (problem: string) => void,
  ): Promise<void> {
    await context.route('**/*', async (route) => {
      const request = route.request();
      const url = fromWeb(request.url());
      if (request.isNavigationRequest() && !mayNavigate(route, url)) return route.abort('aborted');
      if (!url.startsWith(`${appOrigin}/`)) {
        report(`request to ${url}`);
        return route.abort('blockedbyclient');
      }
      const response = await this.fetch(url, request.method());
      const body = Buffer.from(await response.arrayBuffer());
      await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
    });
  }
}
