import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { FileStore } from '../../src/journal/file-store.ts';
import { sweepFiles } from '../../src/journal/sweep-files.ts';
import { idsIn, opened, someFolder } from './made-up.ts';

/** The process as plain JavaScript, so that each start takes no time to translate it. */
async function bundle(name: string): Promise<string> {
  const folder = someFolder();
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL(name, import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return `${folder}/script.mjs`;
}

/** What the process had said when it was killed, after it had recorded some. */
async function killed(script: string, folder: string, first: number, pause: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  const ended = once(child, 'close');
  child.stdout.on('data', (text: string) => {
    const isFirst = !said.includes('\nn');
    said += text;
    if (isFirst && said.includes('\nn')) setTimeout(() => child.kill('SIGKILL'), pause);
  });
  await ended;
  // The last line can be half a line.
  return said.split('\n').slice(0, -1);
}

describe('a process that is killed while it writes', () => {
  it('has recorded all that it said was recorded, and the next one goes on', async () => {
    const script = await bundle('append-forever.ts');
    const folder = someFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const [opening, ...ids] = await killed(script, folder, round * 100_000, 20 + round * 17);
      expect(opening).toBe('open null 0');
      acknowledged.push(...ids);
    }
    expect(acknowledged.length).toBeGreaterThan(50);
    const journal = await opened(folder);
    const ids = new Set(await idsIn(journal));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(await journal.overview()).toMatchObject({ damage: [], failure: null });
  }, 60_000);

  it('has kept whole all files that it said were kept, and leaves no half one behind', async () => {
    const script = await bundle('keep-forever.ts');
    const folder = someFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const [, ...lines] = await killed(script, folder, round * 100_000, 15 + round * 13);
      acknowledged.push(...lines.map((line) => line.split(' ')[1] ?? ''));
    }
    expect(acknowledged.length).toBeGreaterThan(30);
    const store = new FileStore(folder);
    for (const sha256 of acknowledged) expect((await store.read(sha256)).state).toBe('read');
    for (const sha256 of await store.list()) expect((await store.read(sha256)).state).toBe('read');
    await sweepFiles(store, await opened(someFolder()));
    const names = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map(({ name }) => name.replace(/\.unused$/, ''));
    expect([...new Set(files)].sort()).toEqual([...(await store.list())].sort());
  }, 60_000);
});
