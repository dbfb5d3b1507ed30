/** Runs the project's lint on files made up for a test. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Names of the rules that are broken, by `<path>:<line>`; lines count from 1. */
export type Broken = ReadonlyMap<string, readonly string[]>;

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

/** `files` are the lines of each file, by its path in the project. */
export async function lintFiles(files: ReadonlyMap<string, readonly string[]>): Promise<Broken> {
  const folder = await mkdtemp(join(tmpdir(), 'yiyue-lint-'));
  try {
    await copyFile(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, lines] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${lines.join('\n')}\n`);
    }
    return readReport(await lint(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lint(folder: string): Promise<string> {
  const command = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const options = { cwd: folder, maxBuffer: 2 ** 26 };
  // It ends with 1 when it finds something, which is what the files are made up for.
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], options).catch(
    (error: { stdout: string }) => error,
  );
  return stdout;
}

function readReport(json: string): Broken {
  const { diagnostics } = JSON.parse(json) as Report;
  const broken = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const place = `${location.path}:${location.start.line}`;
    broken.set(place, [...(broken.get(place) ?? []), category.replace(/^lint\//, '')]);
  }
  return broken;
}
