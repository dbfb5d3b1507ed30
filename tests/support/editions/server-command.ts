/** How the browser edition's server is started: as it was built, or as it was unpacked where `YIYUE_PORTABLE` names a folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface ServerCommand {
  readonly node: string;
  /** The script, and what comes before the server's own arguments. */
  readonly script: string;
  readonly first: readonly string[];
}

/** `root` is the project's folder. */
export function serverCommand(root: string): ServerCommand {
  const portable = process.env['YIYUE_PORTABLE'];
  if (portable === undefined || portable === '') {
    return { node: process.execPath, script: join(root, 'out', 'main', 'server.cjs'), first: [] };
  }
  const [node] = ['node', 'node.exe'].map((name) => join(portable, 'runtime', name)).filter(existsSync);
  if (node === undefined) throw new Error(`${portable} has no portable edition`);
  return { node, script: join(portable, 'app', 'yiyue.cjs'), first: ['serve'] };
}
