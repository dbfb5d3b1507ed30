/** Asks the web server which build of the page it has by now. */
import * as v from 'valibot';
import type { PageBuild } from './edition.ts';

const schema = v.object({
  /** A name in the page's own folder. */
  worker: v.pipe(v.string(), v.regex(/^worker-[0-9a-f]{16}\.js$/)),
});

/** Null when it can't be asked: there is no network, or nobody who knows. */
export async function latestBuild(): Promise<PageBuild | null> {
  try {
    const response = await fetch('./version.json', { cache: 'no-store' });
    return response.ok ? v.parse(schema, await response.json()) : null;
  } catch {
    return null;
  }
}
