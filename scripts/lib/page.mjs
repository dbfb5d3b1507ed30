/** Packs the built page as a folder of files that any web server can serve, and that browsers install. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'vite';
import { appleIcon, makeManifest } from './page-manifest.mjs';
import { pagePolicy } from './page-policy.mjs';
import { inRoot } from './paths.mjs';

/** Its bytes change with each build, so it stands outside of what a build is kept as. */
const versionFile = 'version.json';
const workerSource = inRoot('src', 'offline', 'service-worker.ts');

/** @typedef {{ readonly built: string, readonly folder: string, readonly version: string }} PageToPack */

/** `built` is the built page, `folder` where it goes, which is emptied first. Resolves to the worker's name. */
export async function packPage(/** @type {PageToPack} */ { built, folder, version }) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  for (const [name, content] of await makeManifest()) write(join(folder, name), content);
  const worker = `worker-${digestOf([listEntries(folder), pagePolicy, readFileSync(workerSource, 'utf8')])}.js`;
  const page = join(folder, 'index.html');
  write(page, withHead(readFileSync(page, 'utf8'), worker));
  await buildWorker(worker, listEntries(folder), folder);
  write(join(folder, versionFile), `${JSON.stringify({ version, worker })}\n`);
  return worker;
}

/** @typedef {{ readonly url: string, readonly revision: string | null, readonly integrity: string }} PageFile */

/** Every file with its digest, by which it is known from another build's, and checked when it is fetched. */
function listEntries(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((url) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, url)));
      const integrity = `sha256-${digest.digest('base64')}`;
      // Names under `assets/` are another's with other content, so what the browser has of them already will do.
      return { url, revision: url.startsWith('assets/') ? null : integrity.slice(7, 23), integrity };
    });
}

/** 16 digits of all that makes a build what it is. */
function digestOf(/** @type {readonly unknown[]} */ parts) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** The page says itself what it may load, what it is, and which worker has its files. */
export function withHead(/** @type {string} */ html, /** @type {string} */ worker) {
  const head = [
    `<meta http-equiv="content-security-policy" content="${pagePolicy}" />`,
    `<meta name="yiyue-page" content="${worker}" />`,
    '<meta name="referrer" content="no-referrer" />',
    '<meta name="theme-color" content="#fbfaf7" />',
    '<link rel="manifest" href="./manifest.json" />',
    `<link rel="apple-touch-icon" href="./${appleIcon}" />`,
  ];
  const start = /<meta charset="utf-8" \/?>/i;
  if (!start.test(html)) throw new Error('The page has no place for its head');
  return html.replace(start, (charset) => [charset, ...head].join('\n    '));
}

async function buildWorker(
  /** @type {string} */ name,
  /** @type {readonly PageFile[]} */ files,
  /** @type {string} */ folder,
) {
  await build({
    configFile: false,
    root: inRoot(),
    publicDir: false,
    logLevel: 'warn',
    define: { PAGE_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: workerSource, formats: ['iife'], name: 'worker', fileName: () => name },
    },
  });
}

function write(/** @type {string} */ path, /** @type {string | Buffer} */ content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
