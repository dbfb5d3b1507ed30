/** Runs a built CommonJS bundle, and the files beside it, with one module replaced. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

/** Every call runs the bundle anew, as if started by `argv`. `require('electron')` gives `electron`; all else is what Node gives. */
export function loadBundle(file: string, electron: object, argv: readonly string[]): void {
  const ownProcess = Object.create(process, { argv: { value: argv } });
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const requireReal = createRequire(path);
    const require = (name: string): unknown => {
      if (name === 'electron') return electron;
      return name.startsWith('.') ? load(resolve(dirname(path), name)) : requireReal(name);
    };
    const names = ['require', 'module', 'exports', '__filename', '__dirname', 'process'];
    const run: unknown = compileFunction(readFileSync(path, 'utf8'), names, { filename: path });
    if (typeof run === 'function') run(require, module, module.exports, path, dirname(path), ownProcess);
    return module.exports;
  };
  load(file);
}
