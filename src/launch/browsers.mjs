/** Finds an installed browser that can show a page as an app window of its own: Edge, Chrome or Chromium. `npm start` runs this unbuilt. */
import { existsSync } from 'node:fs';
import { delimiter, join, win32 } from 'node:path';

/**
 * The executables worth looking for, the likeliest first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function browserCandidates(platform, env) {
  if (platform === 'win32') return windowsCandidates(env);
  if (platform === 'darwin') return macCandidates(env);
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'browser360-cn',
    'qaxbrowser-safe',
    'uos-browser',
  ];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function windowsCandidates(/** @type {NodeJS.ProcessEnv} */ env) {
  const bases = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  const places = [
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
  ];
  return places.flatMap((place) => bases.flatMap((base) => (base ? [win32.join(base, place)] : [])));
}

function macCandidates(/** @type {NodeJS.ProcessEnv} */ env) {
  const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  const bases = ['/Applications', `${env['HOME'] ?? ''}/Applications`];
  return apps.flatMap((app) => bases.map((base) => `${base}/${app}.app/Contents/MacOS/${app}`));
}

/**
 * Those that are installed, in the same order.
 * @returns {string[]}
 */
export function installedBrowsers() {
  return browserCandidates(process.platform, process.env).filter((path) => existsSync(path));
}

/**
 * The first that is installed, or null. `earlier` is preferred while it is still there, because the notes live in
 * the browser in which they were taken.
 * @param {string | null} [earlier]
 */
export function findBrowser(earlier = null) {
  const installed = installedBrowsers();
  return installed.find((path) => path === earlier) ?? installed[0] ?? null;
}
