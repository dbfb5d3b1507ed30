/** What the launcher tells the user: what happened, that nothing is lost, and what to do; Chinese first, a little English after. */
import type { DataPlace } from './data-place.ts';

/** With the folder of the notes: whoever has put a `portable.txt` sees whether it was found. */
export function openingMessage({ folder }: DataPlace): string {
  return `正在打开议阅……笔记保存在 ${folder} (Opening Yiyue; notes are kept there.)`;
}

/** The address is given only where the notes are this computer's: another browser's would come among those of a stick. */
export function noBrowserMessage(url: string, { kind }: DataPlace): string {
  return [
    '没有找到可以用的浏览器，所以没有打开窗口。笔记没有受到影响。',
    '议阅要用 Edge、Chrome 或 Chromium（128 以上）。请安装其中一个，或请管理员安装，再打开议阅。',
    ...(kind !== 'usual' ? [] : [`也可以在一两分钟内，在别的浏览器里打开 ${url}`]),
    '(No browser was found: install Edge, Chrome or Chromium, and start again. Your notes are safe.)',
  ].join('\n');
}

export function noDisplayMessage(url: string, { kind }: DataPlace): string {
  if (kind !== 'usual')
    return [
      '这里没有图形桌面，所以没有打开窗口。笔记没有受到影响。请在有桌面的电脑上打开议阅。',
      '(No display here: start it on a computer that has one. Your notes are safe.)',
    ].join('\n');
  return [
    `这里没有图形桌面，所以没有打开窗口。请在两分钟内，在这台电脑的浏览器里打开 ${url}`,
    '(No display here: open the address in a browser on this computer within two minutes.)',
  ].join('\n');
}

/** `code` is the system's. */
export function unwritableMessage({ folder, kind }: DataPlace, code: string): string {
  return [
    `保存笔记的文件夹不能写入（${code}），所以没有打开。已有的笔记没有受到影响。`,
    folder,
    code === 'ENOSPC' ? '磁盘满了：请腾出一些空间，再打开议阅。' : nextStep(kind),
    '(The folder for the notes cannot be written to. What is there is safe.)',
  ].join('\n');
}

function nextStep(kind: DataPlace['kind']): string {
  return kind === 'beside'
    ? '笔记存在程序旁边（因为那里有 portable.txt）。请关闭 U 盘的写保护，或把整个文件夹复制到能写入的地方，再打开议阅；去掉 portable.txt，笔记就存在这台电脑上。'
    : '请让管理员给您写入这个文件夹的权限；或在议阅的文件夹里放一个名叫 portable.txt 的空文件，笔记就存在程序旁边。';
}

/** `log` is what the server printed, if anything. */
export function silentServerMessage(log: string): string {
  return [
    '议阅没有启动成功。笔记没有受到影响。',
    '请再打开一次；仍然这样，请重新启动电脑，或把议阅的文件夹重新解压一遍。安全软件拦截了 runtime 里的程序时，请让管理员放行。',
    '(Yiyue did not start. Your notes are safe: try again, restart the computer, or unpack it again.)',
    ...(log === '' ? [] : [log]),
  ].join('\n');
}
