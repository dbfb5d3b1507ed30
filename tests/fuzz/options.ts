/** What `npm run fuzz` can be asked for. */
import { parseArgs } from 'node:util';

export interface Options {
  /** For each parser. */
  readonly inputs: number;
  readonly seed: number;
  readonly names: readonly string[];
}

export const usage = `npm run fuzz [-- 选项]
  --inputs N         每个解析器试多少份输入（不写是 100000）     inputs for each parser
  --only NAME        只试一个     one parser only
  --seed N           同一个数给出同样的输入     the same number gives the same inputs`;

/** Null when it was asked for something else. */
export function parseOptions(args: readonly string[], all: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { inputs: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string' } },
    });
    const inputs = Number(values.inputs ?? 100_000);
    const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
    const names = all.filter((name) => values.only === undefined || name === values.only);
    const isWhole = Number.isInteger(inputs) && inputs > 0 && Number.isInteger(seed) && names.length > 0;
    return isWhole ? { inputs, seed, names } : null;
  } catch {
    return null;
  }
}
