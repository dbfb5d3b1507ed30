/** Where the portable edition keeps its data: beside the programme when the user says so by a file, else where both editions do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { usualDataFolder } from '../shell/data-folder.ts';

/** The file in the programme's folder that asks for it; what is in it does not matter. */
export const markName = 'portable.txt';

export interface DataPlace {
  readonly folder: string;
  /**
   * `beside` the programme nothing is to be left on the computer; with that, and with one that was `named` at the start,
   * the notes of the computer's users have nothing to do.
   */
  readonly kind: 'usual' | 'beside' | 'named';
}

export function dataPlace(
  programme: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
): DataPlace {
  return existsSync(join(programme, markName))
    ? { folder: join(programme, 'data'), kind: 'beside' }
    : { folder: usualDataFolder(platform, env, home), kind: 'usual' };
}
