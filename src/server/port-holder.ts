/** Finds out what answers at a port that is taken: this app, another version of it, or something else. */
import * as v from 'valibot';
import { originAt } from './address.ts';

export type PortHolder =
  | {
      readonly kind: 'yiyue';
      readonly version: string;
      /** Which data it has; earlier versions don't say. */
      readonly data?: string | undefined;
    }
  | {
      readonly kind: 'other' /** What it calls itself, or null when it gives no name. */;
      readonly name: string | null;
    }
  | { readonly kind: 'silent' };

const health = v.object({ app: v.literal('yiyue'), version: v.string(), data: v.optional(v.string()) });

/** Longer than any living server on this computer takes: milliseconds. */
const patience = 2000;

export async function findPortHolder(port: number): Promise<PortHolder> {
  try {
    const response = await fetch(`${originAt(port)}/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), health), text);
    if (parsed.success) {
      const { version, data } = parsed.output;
      return { kind: 'yiyue', version, data };
    }
    return { kind: 'other', name: response.headers.get('server') };
  } catch {
    return { kind: 'silent' };
  }
}
