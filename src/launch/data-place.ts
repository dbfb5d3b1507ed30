/** Where the portable edition keeps its data: beside the programme when the user says so by a file, else where both editions do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { usualDataFolder } from '../shell/data-folder.ts';

/** The file in the programme's folder that asks for it; what is in it does not matter. */
export const markName = 'portable.txt';

export interface DataPlace {
  readonly folder: string;
  /** Then nothing is to be left on the computer, and the notes of its users have nothing to do with these. */
  readonly isBeside: boolean;
}

export function dataPlace(
  programme: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
): DataPlace {
  return existsSync(join(programme, markName))
    ? { folder: join(programme, 'data'), isBeside: true }
    : { folder: usualDataFolder(platform, env, home), isBeside: false };
}
