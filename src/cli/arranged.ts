/** Opens arranged sources from disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeFault } from '../domain/report/describe-fault.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { parseArrangement } from '../importing/arrangement-file.ts';
import { type Bundle, type BundleFailure, openBundle } from '../importing/bundle.ts';
import { sha256 } from '../importing/digest.ts';

const bundledFolder = fileURLToPath(new URL('../../resources/reports/qingpu-2026', import.meta.url));

export function openBundled(): Promise<Result<Bundle, string>> {
  return openArrangedFolder(bundledFolder);
}

export async function openArrangedFolder(folder: string): Promise<Result<Bundle, string>> {
  const arrangementPath = join(folder, 'arrangement.json');
  const arrangementText = await readOrNull(arrangementPath);
  if (arrangementText === null) return failure(`读不到编排文件：${arrangementPath}。请确认文件夹完整。`);
  const text = new TextDecoder().decode(arrangementText);
  const arrangement = parseArrangement(text);
  if (!arrangement.ok) return failure(`${arrangementPath}：${describeFailure(arrangement.error)}`);
  const sourcePath = join(folder, arrangement.value.source.file);
  const bytes = await readOrNull(sourcePath);
  if (bytes === null) return failure(`读不到来源文件：${sourcePath}。请确认文件夹完整。`);
  const bundle = openBundle(bytes, await sha256(bytes), text);
  return bundle.ok ? success(bundle.value) : failure(`${folder}：${describeFailure(bundle.error)}`);
}

export function describeFailure(error: BundleFailure): string {
  switch (error.code) {
    case 'not-utf8':
      return '来源文件不是 UTF-8 文本。请换回原来的文件。';
    case 'not-json':
      return '编排文件不完整或不是 JSON。请换回原来的文件。';
    case 'not-arrangement':
      return `编排文件的这一处不合规定：${error.path || '开头'}。请更正后再试。`;
    case 'unproven': {
      const [first] = error.faults;
      return first ? `${describeFault(first, error.source)}。共 ${error.faults.length} 处，请更正编排。` : '';
    }
  }
}

async function readOrNull(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
