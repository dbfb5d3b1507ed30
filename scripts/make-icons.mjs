/** Makes the icons of the desktop app, for every system and size, from the one SVG: `node scripts/make-icons.mjs`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { iconSizes, makeIcns, makeIco } from './desktop/icon-files.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureTestBrowser } from './lib/test-browser.mjs';

const svg = readFileSync(inRoot('resources', 'icons', 'icon.svg'), 'utf8');
const executablePath = await ensureTestBrowser();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();

/** A browser draws SVG better than anything small that could be installed for it. */
async function draw(/** @type {number} */ size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** @type {Map<number, Buffer>} */
const pictures = new Map();
for (const size of iconSizes) pictures.set(size, await draw(size));
await browser.close();

const folder = inRoot('build');
mkdirSync(`${folder}/icons`, { recursive: true });
for (const [size, picture] of pictures) writeFileSync(`${folder}/icons/${size}x${size}.png`, picture);
writeFileSync(`${folder}/icon.ico`, makeIco(pictures));
writeFileSync(`${folder}/icon.icns`, makeIcns(pictures));
// By which a test notices that the SVG is another one by now.
writeFileSync(`${folder}/icons/made-from.sha256`, `${createHash('sha256').update(svg).digest('hex')}\n`);
