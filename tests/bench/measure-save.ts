/** How long a note takes until it is saved, in database and journal, beside a bare put and a bare append with a sync. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Kept } from '../../src/domain/kept/kept.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import { openJournal } from '../../src/journal/journal.ts';
import { buildAppWithPage } from '../support/build-page.ts';
import { ShellEdition } from '../support/editions/shell-edition.ts';
import { openQingpu } from '../support/qingpu.ts';
import { withProfile } from './browser.ts';
import { compare, type Finding, state } from './findings.ts';
import { makeUpNotes } from './made-up-notes.ts';
import { root } from './paths.ts';
import { PlainChromium } from './plain-chromium.ts';
import { findFreePort, startServer } from './site.ts';

const present = 10_000;
const goals = { save: 2, snapshot: 100 };
/** A single write is too short to be judged by few. */
const writesPerRun = 10;

export async function measureSave(runs: number): Promise<Finding[]> {
  const folder = await buildAppWithPage(root, join(root, 'tests', 'bench', 'save-page'));
  const notes = makeNotes();
  const findings = [
    ...(await withProfile((profile) => measureLoopback(folder, profile, notes, runs))),
    ...(await withProfile((profile) => measureShell(folder, profile, notes, runs))),
    ...(await measureSnapshot(notes, runs)),
  ];
  rmSync(folder, { recursive: true, force: true });
  return findings;
}

/** Runs an expression in the page that saves. */
type Run = (expression: string) => Promise<unknown>;

async function measureLoopback(
  folder: string,
  profile: string,
  notes: readonly Note[],
  runs: number,
): Promise<Finding[]> {
  const port = await findFreePort();
  const server = await startServer(join(folder, 'out', 'main', 'server.cjs'), port, join(profile, 'data'));
  const executable = process.env['YIYUE_CHROMIUM'] ?? chromium.executablePath();
  const browser = await PlainChromium.open(executable, profile, `http://127.0.0.1:${port}/`);
  const findings = await measureIn(
    (expression) => browser.run(expression),
    'over loopback',
    profile,
    notes,
    runs,
  );
  await browser.close();
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  return findings;
}

async function measureShell(
  folder: string,
  profile: string,
  notes: readonly Note[],
  runs: number,
): Promise<Finding[]> {
  const edition = new ShellEdition({
    root: folder,
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    chromium: process.env['YIYUE_CHROMIUM'],
    port: 0,
    isSafeMode: false,
    sharedBrowser: null,
    report: () => undefined,
  });
  await edition.start(profile);
  const page = await edition.open('');
  const run = (expression: string) => page.evaluate(expression);
  const findings = await measureIn(run, "over the test host's bridge", profile, notes, runs);
  await edition.stop();
  return findings;
}

function makeNotes(): Note[] {
  const [report] = openQingpu().reports;
  if (!report) throw new Error('no report to make notes on');
  return makeUpNotes(report, present);
}

async function measureIn(
  run: Run,
  way: string,
  profile: string,
  notes: readonly Note[],
  runs: number,
): Promise<Finding[]> {
  await waitForPage(run);
  await run(`seed(${JSON.stringify(notes)})`);
  const file = await open(join(profile, 'bare-append'), 'a');
  const times = await timeInTurns(run, file, notes, runs * writesPerRun);
  await file.close();
  const bare = times.put.map((put, at) => put + (times.append[at] ?? Number.NaN));
  return [
    compare(`saved with ${present} present, ${way}, against put + append`, times.save, bare, goals.save),
    state('of it, a bare strict put', 'ms', times.put),
    state('of it, a bare append with fdatasync', 'ms', times.append),
  ];
}

async function waitForPage(run: Run): Promise<void> {
  while ((await run("'timeBarePut' in window")) !== true)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

async function timeInTurns(run: Run, file: FileHandle, notes: readonly Note[], count: number) {
  const times = { save: [] as number[], put: [] as number[], append: [] as number[] };
  // The first of each warm up.
  for (let turn = -3; turn < count; turn += 1) {
    const note = JSON.stringify(notes[(turn + 3) % notes.length]);
    const save = await run(`timeSave(${note})`);
    const put = await run(`timeBarePut(${note})`);
    const start = performance.now();
    await file.write(`${note}\n`);
    await file.datasync();
    const append = performance.now() - start;
    if (turn < 0) continue;
    times.save.push(Number(save));
    times.put.push(Number(put));
    times.append.push(append);
  }
  return times;
}

/** How long a snapshot takes, and how long a change waits that comes meanwhile. */
async function measureSnapshot(notes: readonly Note[], runs: number): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-bench-journal-'));
  const journal = await openJournal({ folder });
  const kept = notes.map((note): Kept => {
    return { table: 'notes', id: note.id, stamp: note.changed, isRemoved: false, value: note };
  });
  await journal.record(kept);
  const snapshots: number[] = [];
  const alone: number[] = [];
  const beside: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [one, other] = [kept[2 * run], kept[2 * run + 1]];
    if (!one || !other) throw new Error('too few notes for so many runs');
    const stamp = new Date().toISOString();
    alone.push(await time(() => journal.record([{ ...one, stamp }])));
    const snapshot = time(() => journal.takeSnapshot('editing'));
    beside.push(await time(() => journal.record([{ ...other, stamp }])));
    snapshots.push(await snapshot);
  }
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    state(`a snapshot of ${present} notes`, 'ms', snapshots, goals.snapshot),
    state('a change recorded while one is taken', 'ms', beside),
    state('a change recorded alone', 'ms', alone),
  ];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
