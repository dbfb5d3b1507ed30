/** Lets LibreOffice take the tracked changes of a Word document in, and none of them, in one run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The texts, as it converts them. */
export function takeByLibreOffice(docx: Uint8Array): { readonly all: string; readonly none: string } {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    writeProfile(join(profile, 'user'));
    writeFileSync(join(folder, 'comparison.docx'), docx);
    const address = pathToFileURL(folder).href;
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        `macro:///Standard.Changes.TakeAll("${address}")`,
      ],
      { timeout: 120_000, killSignal: 'SIGKILL' },
    );
    const read = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
    return { all: read('accepted.txt'), none: read('rejected.txt') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One that is set up already: a fresh profile would have its macros replaced by none. */
function writeProfile(user: string): void {
  const library = join(user, 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const registry = 'xmlns:oor="http://openoffice.org/2001/registry"';
  const namespace = 'xmlns:library="http://openoffice.org/2000/library"';
  const done = '<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop>';
  writeFileSync(
    join(user, 'registrymodifications.xcu'),
    `<oor:items ${registry}><item oor:path="/org.openoffice.Setup/Office">${done}</item></oor:items>`,
  );
  writeFileSync(
    join(user, 'basic', 'script.xlc'),
    `<library:libraries ${namespace}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  );
  writeFileSync(
    join(library, 'script.xlb'),
    `<library:library ${namespace} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>`,
  );
  copyFileSync(join(import.meta.dirname, 'take-changes.xba'), join(library, 'Changes.xba'));
}
