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
    '同一份笔记一次只能由一个议阅来写。请先关闭那一个，再打开议阅。没有看到别的议阅（刚才断过电，或者 U 盘刚从别的电脑拔下来），等一分钟再打开。',
    `笔记保存在 ${folder}`,
    '(Another Yiyue is running and writes to the same notes: close it and start again; after a power cut, wait a minute. Your notes are safe.)',
  ].join('\n');
}

/** Which version, and which data, as `dataMark` says it. */
export interface Identity {
  readonly version: string;
  readonly data: string;
}

/** Null when what has the port is this very app; else why it can't be had, that nothing is lost, and what to do. */
export function holderMessage(
  port: number,
  holder: PortHolder,
  own: Identity,
  platform = process.platform,
): string | null {
  if (holder.kind !== 'yiyue') return portTakenMessage(port, holder, platform);
  if (holder.version !== own.version) return otherVersionMessage(holder.version);
  return holder.data === own.data ? null : otherDataMessage;
}

function otherVersionMessage(version: string): string {
  return [
    `另一个版本的议阅（${version}）正在运行。笔记没有受到影响。`,
    '请先关闭它的所有窗口，等十几秒，再打开议阅；从终端启动的，在终端里按 Ctrl+C。仍然这样，请重新启动电脑。',
    `(Another version of Yiyue, ${version}, is running: close its windows first. Your notes are safe.)`,
  ].join('\n');
}

/** A memory stick with data of its own, or another user of the computer: whose notes would be shown is not a matter of luck. */
const otherDataMessage = [
  '这台电脑上正开着另一份议阅，它用的是别处的笔记（另一个文件夹、另一个 U 盘，或另一个用户），所以没有打开。',
  '两份笔记都没有受到影响。请先关闭那一份的所有窗口，等十几秒，再打开这一份。',
  '(A Yiyue with other notes is running on this computer: close its windows first. Your notes are safe.)',
].join('\n');

function portTakenMessage(port: number, holder: PortHolder, platform: NodeJS.Platform): string {
  return [
    `议阅要用的端口 ${port} 被${describe(holder)}占用了，所以没有启动。笔记没有受到影响。`,
    '笔记只认这个端口，因此议阅不会换用别的端口。请结束占用它的程序，再打开议阅。',
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
