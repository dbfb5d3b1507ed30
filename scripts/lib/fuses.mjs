/** The fuses of the packaged desktop app: powers of Electron that are burnt out of its executable, set and read back. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse that Electron has, by its place on the wire; docs/security.md says why each is as it is. */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** @typedef {'on' | 'off' | 'removed' | 'unknown'} State */
/** @type {ReadonlyMap<unknown, State>} */
const states = new Map([
  [FuseState.ENABLE, 'on'],
  [FuseState.DISABLE, 'off'],
  [FuseState.REMOVED, 'removed'],
]);

/** By the name of each fuse: whether it is to be on. @type {Readonly<Record<string, boolean>>} */
export const fuses = Object.fromEntries(Object.entries(wanted).map(([place, isOn]) => [nameOf(place), isOn]));

/**
 * Sets every fuse of an executable (on macOS the `.app`), and reads them back. It fails when one did not take, or
 * when this Electron has a fuse that nobody has decided on yet. Before signing: a signature covers the fuses.
 */
export async function setFuses(/** @type {string} */ executable) {
  const before = await readFuses(executable);
  // Setting such a one would change its byte and nothing else.
  const gone = Object.keys(before).filter((name) => before[name] === 'removed');
  if (gone.length > 0)
    throw new Error(`${executable}: Electron no longer has these fuses: ${gone.join(', ')}`);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...wanted,
  });
  const wrong = wrongFuses(await readFuses(executable));
  if (wrong.length > 0)
    throw new Error(`${executable}: fuses that are not as they must be: ${wrong.join(', ')}`);
}

/** The state of every fuse on an executable's wire, by name. @returns {Promise<Record<string, State>>} */
export async function readFuses(/** @type {string} */ executable) {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  if (version !== FuseVersion.V1) throw new Error(`${executable}: fuses of an unknown version ${version}`);
  return Object.fromEntries(
    Object.entries(wire).map(([place, state]) => [nameOf(place), states.get(state) ?? 'unknown']),
  );
}

/** The names of those that are not as wanted, or that only one side knows. */
export function wrongFuses(/** @type {Readonly<Record<string, State>>} */ found) {
  const names = new Set([...Object.keys(fuses), ...Object.keys(found)]);
  const stateWanted = (/** @type {string} */ name) =>
    fuses[name] === undefined ? null : fuses[name] ? 'on' : 'off';
  return [...names].filter((name) => found[name] !== stateWanted(name));
}

/** What carries the fuses of each packaged app in a folder: the `.app`, or the executable beside `resources`. */
export function findPackagedApps(/** @type {string} */ folder, depth = 3) {
  /** @type {string[]} */
  const found = [];
  for (const entry of statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { withFileTypes: true })
    : []) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    if (isThere(join(path, 'Contents', 'Resources', 'app.asar'))) found.push(path);
    else if (isThere(join(path, 'resources', 'app.asar'))) found.push(largestFile(path));
    else if (depth > 1) found.push(...findPackagedApps(path, depth - 1));
  }
  return found;
}

/** Whatever the app is called there, nothing beside it comes near Electron's executable in size. */
function largestFile(/** @type {string} */ folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map(({ name }) => ({
    path: join(folder, name),
    size: statSync(join(folder, name)).size,
  }));
  return sizes.reduce((one, other) => (other.size > one.size ? other : one), { path: folder, size: -1 }).path;
}

function isThere(/** @type {string} */ path) {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function nameOf(/** @type {string} */ place) {
  return FuseV1Options[Number(place)] ?? `fuse ${place}`;
}
