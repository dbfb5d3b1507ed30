/** Tells when a page ran, asked for or drew what a text of others wanted of it. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What was set off, in order. */
    __fired?: string[];
  }
}

/** From the next load on, before any script of the page. */
export async function layTripwire(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const fired: string[] = [];
    window.__fired = fired;
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
      Object.defineProperty(window, name, { value: (words: unknown) => void fired.push(`${name} ${words}`) });
    }
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      fired.push(`${effectiveDirective} stopped ${blockedURI}`),
    );
    document.addEventListener('submit', () => fired.push('a form was sent'), true);
  });
  await page.reload();
}

/** All that was set off so far, with what hostile keys would have left behind. */
export function whatFired(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...(window.__fired ?? ['the tripwire is gone']),
    ...['isAdmin', 'href', 'text'].filter((key) => key in {}).map((key) => `every object has ${key}`),
    ...(document.body instanceof HTMLBodyElement && typeof document.getElementById === 'function'
      ? []
      : ['the document was taken over']),
  ]);
}

/** What stands in the whole page that could run, load or lead away, beside the app's own. */
export function dangersInPage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = (url: string) => new URL(url, location.href).origin === location.origin;
    const forbidden =
      'iframe, frame, frameset, object, embed, applet, base, portal, fencedframe, webview, meta[http-equiv], form[action], animate, animatemotion, animatetransform, set, foreignobject, math, template, marquee, audio, video, area';
    const found = [...document.querySelectorAll(forbidden)].map((each) => each.outerHTML.slice(0, 200));
    for (const each of document.querySelectorAll('*')) {
      for (const { name, value } of each.attributes) {
        const isAddress =
          /^(href|src|action|formaction|data|poster|ping|xlink:href|srcset|background)$/i.test(name);
        const isBad =
          /^on|^srcdoc$|^formaction$|^ping$/i.test(name) ||
          (isAddress &&
            URL.canParse(value, location.href) &&
            !/^(https?|mailto|ircs?|xmpp):/.test(new URL(value, location.href).protocol)) ||
          (name === 'style' && /url\(|expression|import/i.test(value)) ||
          (/^(id|name)$/i.test(name) && value in document && !/^(title|body)$/.test(value));
        if (isBad) found.push(`${each.localName} ${name}=${value.slice(0, 100)}`);
      }
      const loads = each.matches('script, link, img, image, source, use, input[type=image], style');
      const address = each.getAttribute('src') ?? each.getAttribute('href');
      const isScriptOfItsOwn = each.localName === 'script' && address === null;
      if (isScriptOfItsOwn || (loads && address !== null && !own(address)))
        found.push(each.outerHTML.slice(0, 200));
    }
    return found;
  });
}

/** Every element inside those that hold a text of others, for `dangersOf` to judge. */
export function drawnInside(
  page: Page,
  selector: string,
): Promise<{ name: string; attributes: [string, string][] }[]> {
  return page.evaluate(
    (holder) =>
      [...document.querySelectorAll(`${holder} *`)].map(({ localName, attributes }) => ({
        name: localName,
        attributes: [...attributes].map(({ name, value }): [string, string] => [name, value]),
      })),
    selector,
  );
}
