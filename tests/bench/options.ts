/** What `npm run bench -- …` can be asked. */

export const suites = ['open', 'note', 'save', 'size'] as const;
export type Suite = (typeof suites)[number];

export interface Options {
  readonly only: readonly Suite[];
  /** Runs of each side of a comparison. */
  readonly runs: number;
}

export const usage = `npm run bench [-- options]
  --only open,note,save,size   only some of the measurements
  --runs N                runs of each side of a comparison (9, and at least 1)`;

/** Null when the arguments say nothing that can be done. */
export function parseOptions(args: readonly string[]): Options | null {
  let only: readonly Suite[] = suites;
  let runs = 9;
  for (let index = 0; index < args.length; index += 2) {
    const value = args[index + 1] ?? '';
    if (args[index] === '--only') {
      const names = value.split(',');
      only = suites.filter((suite) => names.includes(suite));
      if (only.length !== new Set(names).size) return null;
    } else if (args[index] === '--runs') {
      runs = Number(value);
      if (!Number.isInteger(runs) || runs < 1) return null;
    } else return null;
  }
  return { only, runs };
}
