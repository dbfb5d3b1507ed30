/** The two pages that one starts with, each apart from the other: the shelf and the reading page. */
import { pageApart } from './page-apart.tsx';
import type { ReadPageProps } from './ReadPage.tsx';
import type { ShelfPageProps } from './ShelfPage.tsx';

export const shelfPage = pageApart<ShelfPageProps>(async () => (await import('./ShelfPage.tsx')).ShelfPage);
export const readPage = pageApart<ReadPageProps>(async () => (await import('./ReadPage.tsx')).ReadPage);

/** Loads the page that an address asks for, if it is one of these; what fails is tried again when it is drawn. */
export async function loadFirstPage(hash: string): Promise<void> {
  const page = hash.startsWith('#/read/') ? readPage : /^(#\/?)?$/.test(hash) ? shelfPage : null;
  await page?.load().catch(() => undefined);
}
