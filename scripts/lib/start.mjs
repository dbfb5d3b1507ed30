/** What `npm start` does, step by step. */
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runBrowserEdition, runDesktop } from './editions.mjs';
import { hasDisplay, obtainElectron } from './electron.mjs';
import { say, warn } from './say.mjs';

const help = `npm start [-- 选项]
  --browser   用浏览器版，不用桌面版     the browser edition even where the desktop app can be had
  --no-open   只提供网页，不打开窗口     serve only, open no window
  --desktop   重新尝试下载桌面版         try again to get the desktop app
  --port N    浏览器版用别的端口（测试用；笔记只认原来的端口）     another port, for tests`;

export async function start(/** @type {readonly string[]} */ args) {
  if (args.includes('--help')) return console.log(help);
  await ensureDependencies();
  if (!(await ensureBuild())) process.exit(1);
  if (!args.includes('--browser') && !args.includes('--no-open') && hasDisplay()) {
    const electron = await obtainElectron({ insist: args.includes('--desktop') });
    if (electron !== null) {
      say('正在打开议阅……', 'Opening Yiyue.');
      if (await runDesktop(electron)) return;
      warn(
        '桌面版没有打开，改用浏览器版。请注意：浏览器版的笔记与桌面版分开保存，桌面版里的笔记仍在原处。',
        'The desktop app did not come up; the browser edition keeps its notes separately.',
      );
    }
  }
  const port = args.indexOf('--port');
  process.exitCode = await runBrowserEdition({
    open: !args.includes('--no-open'),
    args: port === -1 ? [] : args.slice(port, port + 2),
  });
}
