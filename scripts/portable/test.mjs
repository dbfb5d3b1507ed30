/** What `npm run test:portable` does, step by step. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { run, runNode } from '../lib/run.mjs';
import { giveUp, say } from '../lib/say.mjs';
import { ensureTestBrowser } from '../lib/test-browser.mjs';
import { nameOf, packagePortable } from './package.mjs';

const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');

/** The arguments are handed to the end-to-end tests of the browser edition, such as the name of a spec; `--launcher` leaves these out. */
export async function testPortable(/** @type {readonly string[]} */ args) {
  const platform = process.platform === 'linux' ? { name: `linux-${process.arch}` } : null;
  if (platform === null)
    giveUp('便携版只在 Linux 上自动测试。', 'The portable edition is tested on Linux alone.');
  await packagePortable([platform.name]);
  const portable = unpack(nameOf(platform));
  const browser = await ensureTestBrowser();
  if (browser === null || process.exitCode) return;
  const env = { ...process.env, YIYUE_PORTABLE: portable, YIYUE_CHROMIUM: browser };
  const config = inRoot('tests', 'portable', 'playwright.config.ts');
  const [command, ...first] = withoutNetwork();
  const launcher = await run(command, [...first, process.execPath, playwright, 'test', '--config', config], {
    env,
  });
  if (launcher.code !== 0) process.exitCode = 1;
  if (args.includes('--launcher')) return;
  // All of them, however long it takes on a computer that does other things as well.
  const whole = ['test', '--project=browser', '--global-timeout=0'];
  const specs = await runNode([playwright, ...whole, ...args], { env });
  if (specs.code !== 0) process.exitCode = 1;
}

/** Below a path with the letters and spaces that a user has. By the system's own program, which heeds the rights in the ZIP. */
function unpack(/** @type {string} */ name) {
  const folder = join(mkdtempSync(join(tmpdir(), 'yiyue-portable-')), '王 芳 的 U 盘', '议阅（新）');
  mkdirSync(folder, { recursive: true });
  const zip = inRoot('dist', 'portable', `${name}.zip`);
  const { status } = spawnSync('unzip', ['-q', zip, '-d', folder], { stdio: 'inherit' });
  if (status !== 0) giveUp('没有解压成功，请安装 unzip。', 'It could not be unpacked: install unzip.');
  say(`已解压到 ${folder}`, 'Unpacked.');
  return join(folder, name);
}

/**
 * What runs a command where there is no network but this computer's own, as far as that can be had here.
 * @returns {[string, ...string[]]}
 */
function withoutNetwork() {
  /** @type {[string, ...string[]]} */
  const command = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const [program, ...args] = command;
  if (spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0) {
    say('下面的测试没有网络可用。', 'The following tests have no network.');
    return command;
  }
  say('这里不能断开网络，下面的测试照常进行。', 'The network cannot be taken away here.');
  return ['env'];
}
