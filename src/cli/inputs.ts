/** Finds out what a FILE argument is: a bundled document, an arranged source, or a Markdown file. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Report } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { openArrangedFolder, openBundledReports } from './reports.ts';

export type Input =
  | { readonly kind: 'reports'; readonly reports: readonly Report[] }
  | { readonly kind: 'markdown'; readonly text: string };

export async function openInput(file: string): Promise<Result<Input, string>> {
  if (!existsSync(file)) return openBundledReport(file);
  const folder = statSync(file).isDirectory() ? file : dirname(file);
  if (existsSync(join(folder, 'arrangement.json'))) {
    const reports = await openArrangedFolder(folder);
    return reports.ok ? success({ kind: 'reports', reports: reports.value }) : reports;
  }
  if (!['.md', '.markdown'].includes(extname(file).toLowerCase())) {
    return failure(`${file}：目前只能读 Markdown（.md）和带编排的来源。请先转成 Markdown。`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return success({ kind: 'markdown', text });
  } catch {
    return failure(`${file}：读不出 UTF-8 文本。请确认文件能打开，并另存为 UTF-8。`);
  }
}

async function openBundledReport(id: string): Promise<Result<Input, string>> {
  const bundled = await openBundledReports();
  if (!bundled.ok) return bundled;
  const reports = bundled.value.filter((report) => report.id === id);
  if (reports.length > 0) return success({ kind: 'reports', reports });
  const known = bundled.value.map((report) => report.id).join('、');
  return failure(`没有这个文件：${id}。请检查路径，或用随附文件的编号：${known}。`);
}
