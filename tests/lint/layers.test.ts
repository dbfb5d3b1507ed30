/** The layers as lint holds them: in made-up files, which imports are refused and which are accepted. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layers } from './layer-cases.ts';
import { lintFiles, root } from './made-up-files.ts';

/** Line by line: the rule that refuses it, or null where it is accepted. */
const habits: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  'src/domain/report/habits.ts': [
    ['window.close();', 'style/noRestrictedGlobals'],
    ['document.title;', 'style/noRestrictedGlobals'],
    ['process.exit();', 'style/noRestrictedGlobals'],
    ['globalThis.name;', 'style/noRestrictedGlobals'],
    ["console.info('');", 'suspicious/noConsole'],
    ["export * from './report.ts';", 'performance/noBarrelFile'],
    ['export const a: any = 1;', 'suspicious/noExplicitAny'],
    ["export const b = [''].at(0)!;", 'style/noNonNullAssertion'],
    ["export type C = import('../result.ts').Result<string, string>;", null],
    ["export const d = import('../../renderer/App.tsx');", 'style/noRestrictedImports'],
    ["export type { Note } from '../../bridge.ts';", 'style/noRestrictedImports'],
    ["import type {} from '../../bridge.ts';", 'style/noRestrictedImports'],
    ["export const e = require('../../bridge.ts');", 'style/noCommonJs'],
    ['export default 1;', 'style/noDefaultExport'],
  ],
  'src/importing/habits.ts': [
    ['document.title;', 'style/noRestrictedGlobals'],
    ['process.exit();', 'style/noRestrictedGlobals'],
    ["console.info('');", 'suspicious/noConsole'],
  ],
  'src/exporting/habits.ts': [['document.title;', 'style/noRestrictedGlobals']],
  'src/sealing/habits.ts': [
    ['process.exit();', 'style/noRestrictedGlobals'],
    ["console.info('');", 'suspicious/noConsole'],
  ],
  'src/renderer/reader/Habits.tsx': [
    ['window.desktop?.version;', 'nursery/noJsRestrictedProperties'],
    ['globalThis.desktop;', 'nursery/noJsRestrictedProperties'],
    ['const { desktop } = window;', 'nursery/noJsRestrictedProperties'],
    ['window.close();', null],
    ['process.exit();', 'style/noRestrictedGlobals'],
    ["console.info('');", 'suspicious/noConsole'],
    ['export default desktop;', 'style/noDefaultExport'],
    ["document.body.insertAdjacentHTML('beforeend', '');", 'nursery/noJsRestrictedProperties'],
    ["document.write('');", 'nursery/noJsRestrictedProperties'],
    [
      "export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />;",
      'security/noDangerouslySetInnerHtml',
    ],
    ["eval('');", 'security/noGlobalEval'],
    ['export const b = <webview />;', 'correctness/noRestrictedElements'],
    ['export const c = <iframe title="a" />;', 'correctness/noRestrictedElements'],
    ['export const d = <object />;', 'correctness/noRestrictedElements'],
    ['export const e = <embed />;', 'correctness/noRestrictedElements'],
  ],
  'src/renderer/desktop/habits.ts': [
    ['window.desktop?.version;', null],
    ["document.write('');", 'nursery/noJsRestrictedProperties'],
  ],
  'src/main/habits.ts': [
    ["import { ipcMain } from 'electron';", 'style/noRestrictedImports'],
    ["import { shell } from 'electron';", 'style/noRestrictedImports'],
    ["import { protocol } from 'electron';", 'style/noRestrictedImports'],
    ["import { net } from 'electron';", 'style/noRestrictedImports'],
    ["import { WebContentsView } from 'electron';", 'style/noRestrictedImports'],
  ],
  'src/main/ipc.ts': [["import 'electron';", null]],
  'src/domain/notes/one.ts': [["import './other.ts';", 'suspicious/noImportCycles']],
  'src/domain/notes/other.ts': [["import './one.ts';", 'suspicious/noImportCycles']],
  'src/cli/habits.ts': [["console.info('');", null]],
  'src/renderer/settings/SettingsDialog.tsx': [['export default 1;', null]],
  'src/renderer/ui/Dialog.tsx': [['export default 1;', 'style/noDefaultExport']],
};

/** A file in every folder that src has today reaches where nothing may. */
const strays = foldersOf('src').map((folder) => `${folder}/stray.ts`);

const broken = await lintFiles(
  new Map([
    ...Object.entries(layers).map(([file, { refused, allowed }]): [string, string[]] => [
      file,
      [...refused, ...allowed].map((specifier) => `import '${specifier}';`),
    ]),
    ...Object.entries(habits).map(([file, lines]): [string, string[]] => [file, lines.map(([line]) => line)]),
    ...strays.map((file): [string, string[]] => [file, ["import '../../../tests/support/notes.ts';"]]),
  ]),
);

describe.each(Object.entries(layers))('%s', (file, { refused, allowed }) => {
  test.each(refused.map((specifier, at) => [specifier, at + 1] as const))('must not import %s', (_, line) => {
    expect(broken.get(`${file}:${line}`)).toContain('style/noRestrictedImports');
  });

  test.each(allowed.map((specifier, at) => [specifier, refused.length + at + 1] as const))(
    'may import %s',
    (_, line) => {
      expect(broken.get(`${file}:${line}`) ?? []).not.toContain('style/noRestrictedImports');
    },
  );
});

describe.each(Object.entries(habits))('%s', (file, lines) => {
  const rulesOf = (code: string) =>
    broken.get(`${file}:${lines.findIndex(([line]) => line === code) + 1}`) ?? [];

  test.each(lines.filter(([, rule]) => rule !== null))('%s is refused by %s', (code, rule) => {
    expect(rulesOf(code)).toContain(rule);
  });

  test.each(lines.filter(([, rule]) => rule === null))('%s is accepted', (code) => {
    expect(rulesOf(code)).toEqual([]);
  });
});

test.each(strays)('%s has a layer, for it may not reach outside src', (file) => {
  expect(broken.get(`${file}:1`)).toContain('style/noRestrictedImports');
});

function foldersOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [`${folder}/${name}`, ...foldersOf(`${folder}/${name}`)]);
}
