/** Builds the app when what it is built from has changed, which a hash of all of it tells better than dates do. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeInventory } from './inventory.mjs';
import { inRoot, root } from './paths.mjs';
import { runNode } from './run.mjs';
import { say, warn } from './say.mjs';

const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.web.json',
];
const results = ['main/index.cjs', 'main/server.cjs', 'preload/index.cjs', 'renderer/index.html'];
const stamp = inRoot('out', '.built-from');

/** Builds if need be; false when that fails. */
export async function ensureBuild() {
  const hash = hashOf(root, sources);
  return isBuiltFrom(hash) || build(hash);
}

/** Builds in any case; false when that fails. */
export async function build(hash = hashOf(root, sources)) {
  say('正在生成程序……', 'Building.');
  rmSync(stamp, { force: true });
  const { code } = await runNode([
    inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) {
    warn('程序没有生成成功，上面写着原因。笔记没有受到影响。', 'The build failed; see above.');
    return false;
  }
  mkdirSync(inRoot('out'), { recursive: true });
  await writeInventory(inRoot('out'));
  writeFileSync(stamp, hash);
  return true;
}

function isBuiltFrom(/** @type {string} */ hash) {
  if (!results.every((file) => existsSync(inRoot('out', file)))) return false;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** One hash over the names and contents of files, and of all files in folders; what isn't there counts as nothing. */
export function hashOf(/** @type {string} */ folder, /** @type {readonly string[]} */ names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => listFiles(join(folder, name)))) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(folder, file).split(sep).join('/')}\n${content}\n`);
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function listFiles(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
