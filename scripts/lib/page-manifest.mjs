/** What a system shows of the installed page (W3C, Web App Manifest). */
import { iconPng, maskablePng } from './icons.mjs';

const sizes = [48, 72, 96, 144, 192, 256, 384, 512];
const maskableSizes = [192, 512];

/** Apple's systems round the corners themselves, and show what is transparent as black. */
export const appleIcon = 'icons/apple-180.png';

/** The manifest, and its icons by their names in the page's folder. */
export async function makeManifest() {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const size of sizes) files.set(`icons/icon-${size}.png`, await iconPng(size));
  for (const size of maskableSizes) files.set(`icons/maskable-${size}.png`, await maskablePng(size));
  files.set(appleIcon, await maskablePng(180));
  const icon = (/** @type {string} */ name, /** @type {number} */ size, /** @type {string} */ purpose) => ({
    src: name,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: '议阅',
    short_name: '议阅',
    description: '人大代表的离线阅读器。文件和批注只保存在这台设备上。',
    lang: 'zh-CN',
    dir: 'ltr',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#fbfaf7',
    background_color: '#fbfaf7',
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...sizes.map((size) => icon(`icons/icon-${size}.png`, size, 'any')),
      ...maskableSizes.map((size) => icon(`icons/maskable-${size}.png`, size, 'maskable')),
    ],
  };
  files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  return files;
}
