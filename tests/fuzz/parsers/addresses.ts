/** Paths of requests and links: no path leaves its folder, and no link leads anywhere but to a plain https address. */
import { isAbsolute, posix, win32 } from 'node:path';
import { isOwnAddress, parseLink } from '../../../src/main/addresses.ts';
import { contentTypeOf } from '../../../src/shell/content-types.ts';
import { splitPath } from '../../../src/shell/safe-path.ts';
import { pick, type Random } from '../../bench/random.ts';
import { happens } from '../inputs/chance.ts';
import { randomText, spoilText } from '../inputs/text.ts';
import { promise, target } from '../target.ts';

export const pathTokens = [
  ...[
    '/',
    '//',
    '.',
    '..',
    '../',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '%',
    '%c0%ae',
    '%e6%8a%a5',
    '%25',
  ],
  ...[
    'C:',
    'c%3a',
    '::$DATA',
    '~',
    'con',
    'NUL.txt',
    'com1',
    'lpt¹',
    '?',
    '#',
    '*',
    '%20',
    ' ',
    '%0d%0a',
    'a',
  ],
  ...['index.html', 'assets', '.git', '%u002e', '%ff', '\uff0e', '\u2215', '%ef%bc%8e', 'file://', '\\\\?\\'],
];
const paths = [
  '/',
  '/index.html',
  '/assets/index-1.js',
  '/reports/%E6%8A%A5%E5%91%8A%20(1).txt',
  '/100%25.txt',
];

export const urlPaths = target({
  name: 'url path',
  generate: (random: Random) =>
    happens(random, 0.5)
      ? spoilText(random, pick(random, paths), pathTokens)
      : `${happens(random, 0.8) ? '/' : ''}${randomText(random, pathTokens)}`,
  run: (path: string) => {
    const names = splitPath(path);
    if (names === null) return 'refused';
    for (const name of names) {
      promise(!/[\\/:\u0000-\u001f]/.test(name) && !['', '.', '..'].includes(name), `the name ${name}`);
    }
    for (const { join, relative } of [posix, win32]) {
      const root = join('/', 'page');
      const way = relative(root, join(root, ...names));
      promise(!way.startsWith('..') && !isAbsolute(way) && !win32.isAbsolute(way), `the way ${way}`);
    }
    contentTypeOf(names.at(-1) ?? '');
    return 'accepted';
  },
});

const linkTokens = [
  ...[
    'https:',
    'https://',
    'http://',
    'HTTPS://',
    'javascript:',
    'data:',
    'file:///',
    'yiyue://app/',
    'blob:',
  ],
  ...[
    '@',
    ':',
    '/',
    '\\',
    '//',
    '?',
    '#',
    '%',
    '%00',
    '\n',
    '\t',
    ' ',
    'www.gov.cn',
    '[::1]',
    '[',
    ']',
    '0x7f',
  ],
  ...['xn--', '。', '．', '\u202e', 'user:pass@', '%40', ':443', ':99999', '..', '&', '=', 'a'],
];
const links = [
  'https://www.gov.cn/a?b#c',
  'https://例子.中国/报告',
  'https://[::1]:8443/',
  'https://user@host/',
];

export const outwardLinks = target({
  name: 'link',
  generate: (random: Random) =>
    happens(random, 0.5)
      ? spoilText(random, pick(random, links), linkTokens)
      : randomText(random, linkTokens),
  run: (address: string) => {
    promise(!isOwnAddress(address) || address.startsWith('yiyue://app/'), 'a foreign address is our own');
    const url = parseLink(address);
    if (url === null) return 'refused';
    promise(url.protocol === 'https:' && url.href.startsWith('https://'), `it leads to ${url.href}`);
    promise(url.username === '' && url.password === '', 'it has a name in it');
    promise(parseLink(url.href)?.href === url.href, 'what is opened is not what is shown');
    promise(/^[\u0021-\u007e]+$/.test(url.href), 'it shows letters that are not there');
    return 'accepted';
  },
});
