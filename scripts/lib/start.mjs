/** What `npm start` does, step by step. */
import { resolve } from 'node:path';
import { hasDisplay } from '../../src/launch/display.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runBrowserEdition, runDesktop } from './editions.mjs';
import { obtainElectron } from './electron.mjs';
import { say, warn } from './say.mjs';

const help = `npm start [-- 选项]
  --browser   用浏览器版，不用桌面版     the browser edition even where the desktop app can be had
  --no-open   只提供网页，不打开窗口     serve only, open no window
  --desktop   重新尝试下载桌面版         try again to get the desktop app
  --safe-mode 用最少的功能打开，供打不开时使用     open with as little as possible, when it does not open
  --data FOLDER  数据放在别的文件夹（测试用）     keep the data in another folder, for tests
  --port N    浏览器版用别的端口（测试用）     another port, for tests`;

export async function start(/** @type {readonly string[]} */ args) {
  if (args.includes('--help')) return console.log(help);
  await ensureDependencies();
  if (!(await ensureBuild())) process.exit(1);
  if (!args.includes('--browser') && !args.includes('--no-open') && hasDisplay()) {
    const electron = await obtainElectron({ insist: args.includes('--desktop') });
    if (electron !== null) {
      say('正在打开议阅……', 'Opening Yiyue.');
      if (await runDesktop(electron, desktopArgs(args))) return;
      warn(
        '桌面版没有打开，改用浏览器版。两个版本用的是同一份笔记。',
        'The desktop app did not come up; the browser edition has the same notes.',
      );
    }
  }
  process.exitCode = await runBrowserEdition({
    open: !args.includes('--no-open'),
    isSafeMode: args.includes('--safe-mode'),
    args: serverArgs(args),
  });
}

/** What the desktop app is started with. */
export function desktopArgs(/** @type {readonly string[]} */ args) {
  const [, data] = dataArgs(args);
  return [
    ...(args.includes('--safe-mode') ? ['--safe-mode'] : []),
    // Chromium's name for it.
    ...(data === undefined ? [] : [`--user-data-dir=${data}`]),
  ];
}

/** What the browser edition's server is started with. */
export function serverArgs(/** @type {readonly string[]} */ args) {
  const port = args.indexOf('--port');
  return [...(port === -1 ? [] : args.slice(port, port + 2)), ...dataArgs(args)];
}

/** As seen from where the user is: npm goes to the project's folder. @returns {string[]} */
function dataArgs(/** @type {readonly string[]} */ args) {
  const at = args.indexOf('--data');
  if (at === -1) return [];
  const folder = args[at + 1];
  return folder === undefined ? ['--data'] : ['--data', resolve(process.env['INIT_CWD'] ?? '', folder)];
}
