/** What the browser edition's server tells the person who started it, in Chinese with a little English after. */
import type { PortHolder } from './port-holder.ts';

/** `folder` is where the notes are recorded. */
export function servingMessage(origin: string, folder: string): string {
  return `议阅已就绪：${origin}/\n笔记保存在 ${folder}。按 Ctrl+C 结束。 (Yiyue is ready; Ctrl+C ends it.)`;
}

export function alreadyRunningMessage(origin: string): string {
  return `议阅已经在运行：${origin}/ (Yiyue is already running.)`;
}

export const badPortMessage =
  '--port 后面要写 1 到 65535 之间的数。 (--port takes a number from 1 to 65535.)';

export const badDataMessage = '--data 后面要写保存数据的文件夹。 (--data takes the folder to keep data in.)';

/** Another program of this app has the notes: which, that nothing is lost, and what to do. */
export function lockedMessage(folder: string): string {
  return [
    '另一个议阅正在运行（桌面版，或者另一个端口上的浏览器版），所以没有启动。笔记没有受到影响。',
    '同一份笔记一次只能由一个议阅来写。请先关闭那一个，再运行 npm start。',
    `笔记保存在 ${folder}`,
    '(Another Yiyue is running and writes to the same notes: close it and start again. Your notes are safe.)',
  ].join('\n');
}

/** Why the port can't be had, that nothing is lost, and what to do. */
export function portTakenMessage(port: number, holder: PortHolder, platform: NodeJS.Platform): string {
  if (holder.kind === 'yiyue') {
    return [
      `另一个版本的议阅（${holder.version}）正在运行。笔记没有受到影响。`,
      '请先结束那一个（在它的窗口里按 Ctrl+C，或重新启动电脑），再运行 npm start。',
      `(Another version of Yiyue, ${holder.version}, is running: end it first. Your notes are safe.)`,
    ].join('\n');
  }
  return [
    `议阅要用的端口 ${port} 被${describe(holder)}占用了，所以没有启动。笔记没有受到影响。`,
    '笔记只认这个端口，因此议阅不会换用别的端口。请结束占用它的程序，再运行 npm start。',
    `查看是哪个程序：${lookUpCommand(port, platform)}`,
    `(Port ${port} is taken by another program, so Yiyue did not start. Your notes are safe: end that program and try again.)`,
  ].join('\n');
}

export function portRefusedMessage(port: number, code: string): string {
  return [
    `系统不允许议阅使用端口 ${port}（${code}），所以没有启动。笔记没有受到影响。`,
    '请重新启动电脑后再试；如果仍然这样，请让管理员放行这个端口。',
    `(The system does not allow port ${port}: ${code}. Your notes are safe: restart the computer or ask an administrator.)`,
  ].join('\n');
}

function describe(holder: PortHolder): string {
  if (holder.kind === 'other' && holder.name !== null) return `另一个程序（${holder.name}）`;
  return '另一个程序';
}

function lookUpCommand(port: number, platform: NodeJS.Platform): string {
  if (platform === 'win32') return `netstat -ano | findstr :${port}`;
  return platform === 'darwin' ? `lsof -nP -iTCP:${port} -sTCP:LISTEN` : `ss -ltnp 'sport = :${port}'`;
}
