/** The search without the app's interface: a box, and a list of what is found. It also fills the library for whoever measures. */
import * as v from 'valibot';
import { searchEverywhere } from '../../../../src/domain/search/search-filter.ts';
import { documentSchema } from '../../../../src/importing/document-schema.ts';
import { onSearchProgress, searching, startSearch } from '../../../../src/renderer/search/desk.ts';
import { database } from '../../../../src/renderer/storage/database.ts';
import { connectFiles } from '../../../../src/renderer/storage/files.ts';

declare global {
  interface Window {
    /** Puts so many of the made-up documents that are served beside the page into the library. */
    fillLibrary: (from: number, to: number) => Promise<void>;
    /** Starts to read the library in; resolves when all of it is. */
    readIn: () => Promise<{ readonly read: number; readonly unreadable: number }>;
  }
}

const packSchema = v.array(v.object({ document: documentSchema, text: v.string(), arrangement: v.string() }));
/** As many as a screen shows, and some to scroll to. */
const most = 50;

const fileStore = {
  keep: async () => ({ state: 'failed', code: 'unreachable' }) as const,
  read: async () => ({ state: 'missing' }) as const,
  list: async () => [],
};
connectFiles(fileStore);

window.fillLibrary = async (from, to) => {
  for (let at = from; at < to; at += 1) {
    const pack = v.parse(packSchema, await (await fetch(`./packs/${at}.json`)).json());
    const stored = new Date().toISOString();
    const encoder = new TextEncoder();
    await database.files.bulkPut(
      pack.flatMap(({ document, text, arrangement }) => [
        { sha256: document.text, bytes: encoder.encode(text), stored },
        { sha256: document.arrangement, bytes: encoder.encode(arrangement), stored },
      ]),
    );
    await database.documents.bulkPut(pack.map(({ document }) => document));
  }
};

window.readIn = () =>
  new Promise((resolve) => {
    startSearch([]);
    onSearchProgress(({ read, unreadable, all }) => {
      if (all > 0 && read + unreadable === all) resolve({ read, unreadable });
    });
  });

const box = document.querySelector('input');
const list = document.getElementById('found');
box?.addEventListener('input', async () => {
  const typed = box.value;
  if (typed === '') {
    list?.replaceChildren();
    return;
  }
  const answer = await searching.search({ typed, filter: searchEverywhere, order: 'reading', most });
  if (answer?.ok) {
    const sentences = answer.value.documents.flatMap(({ sections }) =>
      sections.flatMap((section) => section.sentences),
    );
    list?.replaceChildren(...sentences.map(itemOf));
  }
});

function itemOf({
  text,
  marks,
}: {
  text: string;
  marks: readonly { from: number; to: number }[];
}): HTMLElement {
  const item = document.createElement('div');
  item.role = 'option';
  let at = 0;
  for (const { from, to } of marks) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(from, to);
    item.append(text.slice(at, from), mark);
    at = to;
  }
  item.append(text.slice(at));
  return item;
}
