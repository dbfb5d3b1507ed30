/** Makes sure that the packages in node_modules are those of package-lock.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './run.mjs';
import { giveUp, say } from './say.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} Packages */

/** Installs what is missing or of another version; ends the process when that fails. */
export async function ensureDependencies() {
  if (areDependenciesInstalled(root)) return;
  say('正在安装所需的组件，第一次需要几分钟……', 'Installing dependencies; the first time takes minutes.');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund']);
  if (code === 0) return;
  giveUp(
    '组件没有装好。请检查网络后再运行一次；没有网络时，可以从别的电脑拷来整个文件夹。笔记没有受到影响。',
    'Installing failed: check the network and try again.',
  );
}

/** Whether every package of the lock is there in the same version; npm leaves out optional ones of other systems. */
export function areDependenciesInstalled(/** @type {string} */ folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return Boolean(optional || devOptional || peer);
    return found.version === version && existsSync(join(folder, path, 'package.json'));
  });
}

/** @returns {Packages | null} */
function readPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
