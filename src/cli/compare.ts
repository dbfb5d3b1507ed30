/** What `compare` prints and writes. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareReports } from '../domain/compare/compare-reports.ts';
import { listEdits } from '../domain/compare/list-edits.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { comparisonDocx } from '../exporting/comparison-docx.ts';
import { comparisonHtml } from '../exporting/comparison-html.ts';
import { type Input, openInput } from './inputs.ts';

export async function compareFiles(
  oldFile: string,
  newFile: string,
  { docx, html }: { readonly docx?: string | undefined; readonly html?: string | undefined },
): Promise<Result<string, string>> {
  const old = await openOne(oldFile);
  if (!old.ok) return old;
  const next = await openOne(newFile);
  if (!next.ok) return next;
  const reports = [old.value.report, next.value.report] as const;
  const comparison = compareReports(...reports);
  const files = [
    { path: docx, write: () => comparisonDocx(comparison, ...reports, new Date().toISOString()) },
    { path: html, write: () => comparisonHtml(comparison, ...reports, 'zh') },
  ];
  if (docx !== undefined && html !== undefined && resolve(docx) === resolve(html)) {
    return failure(`${docx}：Word 文件和网页不能写成同一个文件。请换一个文件名。`);
  }
  for (const { path, write } of files) {
    if (path === undefined) continue;
    if ([oldFile, newFile].some((file) => resolve(file) === resolve(path))) {
      return failure(`${path}：这是要对照的文件，不能写在上面。请换一个文件名。`);
    }
    try {
      await writeFile(path, await write(), { flag: 'wx' });
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (isThere) return failure(`${path}：已有这个文件，不会改写。请换一个文件名。`);
      return failure(`${path}：写不了这个文件。请换一个位置再试。`);
    }
  }
  const edits = listEdits(comparison, ...reports).map(({ kind, old, next, removed, added, isNumber }) => ({
    kind,
    old,
    new: next,
    oldWords: removed,
    newWords: added,
    isNumber,
  }));
  return success(`${JSON.stringify(edits, null, 2)}\n`);
}

async function openOne(file: string): Promise<Result<Input, string>> {
  const inputs = await openInput(file);
  if (!inputs.ok) return inputs;
  const [only, ...others] = inputs.value;
  if (only && others.length === 0) return success(only);
  const names = inputs.value.map(({ name }) => name).join('、');
  return failure(`${file}：里面有几份文件。请写出其中一份的编号：${names}。`);
}
