/** Finds out what a FILE argument is: a bundled document, an arranged source, or a file of any known format. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { baseName } from '../domain/library/document.ts';
import { type DocumentOrigin, infoOfReport } from '../domain/report/front-matter.ts';
import type { Report } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Bundle } from '../importing/bundle.ts';
import { openArrangedFolder, openBundled } from './arranged.ts';

export interface Input extends DocumentOrigin {
  readonly report: Report;
  /** What a file made from it is called, without its ending. */
  readonly name: string;
  /** When its source was last changed: ISO 8601, UTC. */
  readonly modified: string;
}

/** More than one where a source holds several documents. */
export async function openInput(file: string): Promise<Result<readonly Input[], string>> {
  if (!existsSync(file)) return openBundledReport(file);
  const isFolder = statSync(file).isDirectory();
  const folder = isFolder ? file : dirname(file);
  if (existsSync(join(folder, 'arrangement.json'))) {
    const bundle = await openArrangedFolder(folder);
    return bundle.ok ? success(inputsOf(bundle.value, modifiedOf(folder))) : bundle;
  }
  if (isFolder) return failure(`${file}：这是文件夹。请写出其中的文件。`);
  const name = basename(file);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return failure(`${file}：读不了这个文件。请确认能打开它，再试一次。`);
  }
  // What reads files is large, and not every command needs it.
  const { openFile } = await import('./imported.ts');
  const opened = await openFile(name, bytes);
  if (!opened.ok) return opened;
  return success([{ ...opened.value, name: baseName(name), modified: modifiedOf(file) }]);
}

async function openBundledReport(id: string): Promise<Result<readonly Input[], string>> {
  const bundle = await openBundled();
  if (!bundle.ok) return bundle;
  const inputs = inputsOf(bundle.value, modifiedOf('.')).filter(({ report }) => report.id === id);
  if (inputs.length > 0) return success(inputs);
  const known = bundle.value.reports.map((report) => report.id).join('、');
  return failure(`没有这个文件：${id}。请检查路径，或用随附文件的编号：${known}。`);
}

function inputsOf({ arrangement, proof, reports }: Bundle, modified: string): Input[] {
  return reports.map((report) => ({
    report,
    info: infoOfReport(report),
    source: { name: arrangement.source.file, sha256: proof.sha256 },
    name: report.id,
    modified,
  }));
}

function modifiedOf(path: string): string {
  return statSync(path).mtime.toISOString();
}
