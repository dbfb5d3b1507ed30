/** What is answered about the files of documents, checked as all that comes from outside. */
import * as v from 'valibot';
import { failureCode } from './journal-answers.ts';

export const keptSchema = v.variant('state', [
  v.object({ state: v.literal('kept'), sha256: v.string() }),
  v.object({ state: v.literal('failed'), code: failureCode }),
]);
/** Of a file that can't be read; the bytes of one that can come as they are. */
export const unreadSchema = v.object({ state: v.picklist(['missing', 'damaged', 'denied']) });
export const listSchema = v.array(v.string());
