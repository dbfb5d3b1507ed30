/** What `npm run package:desktop` does, step by step. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureBuild } from '../lib/build.mjs';
import { obtainElectron } from '../lib/electron.mjs';
import { inRoot } from '../lib/paths.mjs';
import { runNpm } from '../lib/run.mjs';
import { giveUp, say } from '../lib/say.mjs';
import { desktopConfig } from './config.mjs';

/**
 * Fetched when it is needed and not before: with all that it needs it is three hundred packages, for something that
 * only whoever hands out the desktop app ever does.
 */
export const builder = 'electron-builder@26.17.0';

const help = `npm run package:desktop [-- 选项]
  --dir      只打包成文件夹，不做安装包     a folder, without installers
  --x64 --arm64   只做这种处理器的     for this architecture alone`;

/** For the system that this runs on: each system's installers need tools of that system, and its signature. */
export async function packageDesktop(/** @type {readonly string[]} */ args) {
  if (args.includes('--help')) return console.log(help);
  // First: without it all the rest would be for nothing.
  if ((await obtainElectron({ insist: true })) === null) {
    giveUp(
      '没有 Electron 运行环境，也下载不到，所以不能打包桌面版。请换一个能访问下载地址的网络，或用环境变量 ELECTRON_MIRROR 指出镜像，再运行一次。不用桌面版也行：npm run package:portable 做的便携版不需要它。',
      'The Electron runtime is not here and could not be downloaded, so the desktop app cannot be packaged. Set ELECTRON_MIRROR to a mirror that can be reached. npm run package:portable needs no Electron.',
    );
  }
  if (!(await ensureBuild())) process.exit(1);
  say('正在打包桌面版……', 'Packaging the desktop app.');
  const { code } = await runNpm(['exec', '--yes', '--', builder, '--config', writeConfig(), ...args]);
  process.exitCode = code ?? 1;
}

/** As a file, for electron-builder's command line. */
export function writeConfig(folder = inRoot('.cache')) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/electron-builder.json`;
  writeFileSync(file, `${JSON.stringify(desktopConfig, null, 2)}\n`);
  return file;
}
