/** What `npm run crash` can be asked for. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Store } from './chromium.ts';
import type { Host } from './victim.ts';

export interface Options {
  /** On each host and store. */
  readonly kills: number;
  readonly hosts: readonly Host[];
  readonly stores: readonly Store[];
  /** A file for the results as JSON. */
  readonly report: string;
}

export const usage = `npm run crash [-- 选项]
  --kills N          每种组合杀多少次（不写是 500）     how often to kill, for each host and store
  --host NAME        只试一种：browser 或 shell     one host only
  --store NAME       只试一种：leveldb 或 sqlite     one store only
  --report FILE      结果另存为 JSON     the results as JSON`;

/** Null when it was asked for something else. */
export function parseOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        kills: { type: 'string' },
        host: { type: 'string' },
        store: { type: 'string' },
        report: { type: 'string' },
      },
    });
    const kills = Number(values.kills ?? 500);
    const hosts = chosen(['browser', 'shell'] as const, values.host);
    const stores = chosen(['leveldb', 'sqlite'] as const, values.store);
    const isWhole = Number.isInteger(kills) && kills > 0 && hosts.length > 0 && stores.length > 0;
    return isWhole
      ? { kills, hosts, stores, report: values.report ?? join('.cache', 'crash', 'results.json') }
      : null;
  } catch {
    return null;
  }
}

function chosen<Name extends string>(all: readonly Name[], wanted: string | undefined): Name[] {
  return all.filter((each) => wanted === undefined || each === wanted);
}
