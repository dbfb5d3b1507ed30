/** Sets the fuses of what electron-builder has packed, before it is signed. */
import { dirname, sep } from 'node:path';
import { findPackagedApps, setFuses } from '../lib/fuses.mjs';

/** By electron-builder's name for it. Fails when there is no app there, for then nothing would be set. */
export async function afterPack(/** @type {{ appOutDir: string }} */ { appOutDir }) {
  const apps = findPackagedApps(dirname(appOutDir)).filter((app) => app.startsWith(appOutDir + sep));
  if (apps.length !== 1)
    throw new Error(`${appOutDir}: ${apps.length} packaged apps where there must be one`);
  for (const app of apps) await setFuses(app);
}
