import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataMark, folderMarks, giveId, isStillIn } from '../../src/server/data-mark.ts';
import { listen } from '../../src/server/listen.ts';
import { serveSite } from '../../src/server/site.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { MemoryJournal } from './memory-journal.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'yiyue-mark-')), 'data');
  giveId(folder);
});

/** As when one memory stick is taken out and another put in. */
function putInAnother(): void {
  renameSync(folder, `${folder}-taken-out`);
  giveId(folder);
}

describe('the folder of the data', () => {
  it('is still there while it has its id, or has none since it was made anew or cannot be read now', () => {
    const marks = folderMarks(folder);
    expect(isStillIn(folder, marks)).toBe(true);
    writeFileSync(join(folder, 'folder-id'), '');
    expect(isStillIn(folder, marks)).toBe(true);
    rmSync(folder, { recursive: true });
    expect(isStillIn(folder, marks)).toBe(true);
  });

  it('is another once there is another id', () => {
    const marks = folderMarks(folder);
    putInAnother();
    expect(isStillIn(folder, marks)).toBe(false);
  });
});

describe('a server in whose folder’s place there is another one', () => {
  let server: Server;
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  it('does not answer for that one, and is told to end', async () => {
    server = createServer();
    expect(await listen(server, 0)).toBeNull();
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const data = folderMarks(folder);
    const own = dataMark(folder);
    const looks: boolean[] = [];
    const { request } = serveSite({
      folder: tmpdir(),
      port,
      version: '0.1.0',
      journal: Promise.resolve(new MemoryJournal()),
      files: new MemoryFiles(),
      data,
      lookAtFolder: () => looks.push(isStillIn(folder, data)),
    });
    server.on('request', request);
    putInAnother();
    const health: unknown = await (await fetch(`http://127.0.0.1:${port}/health`)).json();
    expect(health).toMatchObject({ data: own });
    expect(own).not.toBe(dataMark(folder));
    expect(looks).toEqual([false]);
  });
});
