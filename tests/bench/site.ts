/** The built app with a text of its own, and the same text as a plain page beside it, behind the app's own server. */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Report } from '../../src/domain/report/report.ts';
import { openBundle } from '../../src/importing/bundle.ts';
import { type MadeUpReport, reportId } from './made-up-report.ts';
import { plainPage, plainStylesheet } from './plain-page.ts';

export interface Site {
  readonly origin: string;
  /** The report at its beginning, in the app. */
  readonly app: string;
  readonly plain: string;
  readonly report: Report;
  /** Holds what is served. */
  readonly folder: string;
  /** The server's data folder. */
  readonly data: string;
  readonly stop: () => Promise<void>;
}

/** Serves a copy of the build from `folder`; `text` takes the bundled meeting's place, null leaves it. */
export async function serveSite(build: string, folder: string, text: MadeUpReport | null): Promise<Site> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = join(folder, 'renderer');
  cpSync(join(build, 'main'), join(folder, 'main'), { recursive: true });
  cpSync(join(build, 'renderer'), pages, { recursive: true });
  const bundle = join(pages, 'reports', 'qingpu-2026');
  if (text) {
    mkdirSync(bundle, { recursive: true });
    writeFileSync(join(bundle, 'source.txt'), text.source);
    writeFileSync(join(bundle, 'arrangement.json'), text.arrangement);
  }
  const report = openReport(bundle);
  writeFileSync(join(pages, 'plain.html'), plainPage(report, 'plain.css'));
  writeFileSync(join(pages, 'plain.css'), plainStylesheet);

  const port = await findFreePort();
  const data = join(folder, 'data');
  const server = await startServer(join(folder, 'main', 'server.cjs'), port, data);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    app: `${origin}/#/read/${reportId}`,
    plain: `${origin}/plain.html`,
    report,
    folder: pages,
    data,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function openReport(folder: string): Report {
  const source = readFileSync(join(folder, 'source.txt'));
  const digest = createHash('sha256').update(source).digest('hex');
  const bundle = openBundle(source, digest, readFileSync(join(folder, 'arrangement.json'), 'utf8'));
  if (!bundle.ok) throw new Error(`the text does not open: ${bundle.error.code}`);
  const report = bundle.value.reports.find(({ id }) => id === reportId);
  if (!report) throw new Error(`there is no report ${reportId}`);
  return report;
}

export async function startServer(file: string, port: number, data: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--data', data];
  const server = fork(file, args, { silent: true, execArgv: [] });
  let said = '';
  server.stderr?.on('data', (data) => {
    said += data;
  });
  const failed = once(server, 'exit').then(() => {
    throw new Error(`the server did not start on port ${port}: ${said}`);
  });
  await Promise.race([once(server, 'message'), failed]);
  failed.catch(() => undefined);
  return server;
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
