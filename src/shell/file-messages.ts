/** What a page may ask of the file store: the same checks for both shells, which trust no page. */
import * as v from 'valibot';
import { mostFileBytes } from '../bridge.ts';

/** The argument of each call; null where it takes none. */
export const fileMessages = {
  keep: v.pipe(
    v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
    v.check(({ byteLength, buffer }) => byteLength <= mostFileBytes && buffer instanceof ArrayBuffer),
  ),
  read: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  list: v.null(),
} as const;
