/** Fills the library of the app that is served beside it, for whoever measures how that searches. */
import * as v from 'valibot';
import { documentSchema } from '../../../../src/importing/document-schema.ts';
import { database } from '../../../../src/renderer/storage/database.ts';

declare global {
  interface Window {
    /** Puts so many of the made-up documents that are served beside the page into the library. */
    fillLibrary: (from: number, to: number) => Promise<void>;
  }
}

const packSchema = v.array(v.object({ document: documentSchema, text: v.string(), arrangement: v.string() }));

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
