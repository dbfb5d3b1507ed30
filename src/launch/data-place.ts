/** Where the portable edition keeps its data: beside the programme when the user says so by a file, else where both editions do. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { usualDataFolder } from '../shell/data-folder.ts';

/**
 * The file in the programme's folder that asks for it; what is in it does not matter. Where the system hides the ends of
 * names, one that is called `portable.txt` has none, or one too many.
 */
const markName = /^portable(\.txt){0,2}$/i;

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
  return namesIn(programme).some((name) => markName.test(name))
    ? { folder: join(programme, 'data'), kind: 'beside' }
    : { folder: usualDataFolder(platform, env, home), kind: 'usual' };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
