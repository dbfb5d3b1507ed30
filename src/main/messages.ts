/** What the page may ask of the desktop app besides the journal, by the name of the call: no page is trusted. */
import * as v from 'valibot';

/** Far more than any export; a larger one is a mistake. */
const mostBytes = 512 * 1024 * 1024;

/** The argument of each call; null where it takes none. */
export const messages = {
  saveFile: v.strictObject({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check(({ byteLength }) => byteLength <= mostBytes),
    ),
  }),
  makePdf: v.pipe(v.string(), v.maxLength(mostBytes / 4)),
  openLink: v.pipe(v.string(), v.maxLength(2048)),
  takeFiles: v.null(),
  clearDatabase: v.null(),
} as const;
