/** Whether this Node can run 议阅. Written so that a very old Node can read it, since it is what tells the user to upgrade. */

export const oldestNode = '20.19.0';

/** Whether `version` (`20.20.2`) is at least `oldest`. */
export function isAtLeast(/** @type {string} */ version, /** @type {string} */ oldest) {
  const have = version.split('.').map(Number);
  const need = oldest.split('.').map(Number);
  for (let i = 0; i < 3; i += 1) {
    const difference = (have[i] || 0) - (need[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function oldNodeMessage(/** @type {string} */ version) {
  return [
    `议阅需要 Node.js ${oldestNode} 或更新的版本，这台电脑上是 ${version}。`,
    '请到 https://nodejs.org/zh-cn 下载安装新版本，再运行一次。笔记没有受到影响。',
    `(Yiyue needs Node.js ${oldestNode} or newer, this is ${version}. Install it from https://nodejs.org and try again.)`,
  ].join('\n');
}

/** Ends the process with a clear message where Node is too old. */
export function requireNode() {
  if (isAtLeast(process.versions.node, oldestNode)) return;
  console.error(oldNodeMessage(process.versions.node));
  process.exit(1);
}
