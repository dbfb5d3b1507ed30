/** Writes documents into a folder as Markdown with front matter, or as EPUB; no file there is ever replaced. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printMarkdownFile } from '../domain/report/front-matter.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { reportToEpub } from '../exporting/epub.ts';
import { versionOf } from '../importing/digest.ts';
import { type Input, openInput } from './inputs.ts';

export type ConvertedForm = 'md' | 'epub';

/** Prints the path of each file written; what is refused does not keep the others from being written. */
export async function convertFiles(
  files: readonly string[],
  folder: string,
  form: ConvertedForm,
): Promise<Result<string, string>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return failure(`${folder}：建不了这个文件夹。请换一个位置再试。`);
  }
  const written: string[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const inputs = await openInput(file);
    if (!inputs.ok) refused.push(inputs.error);
    else {
      for (const input of inputs.value) {
        const path = await write(await print(input, form), folder, input.name, form);
        if (path === null) refused.push(`${folder}：写不进这个文件夹。请换一个位置再试。`);
        else written.push(path);
      }
    }
  }
  const lines = written.map((path) => `${path}\n`).join('');
  return refused.length > 0 ? failure(refused.join('\n')) : success(lines);
}

async function print(input: Input, form: ConvertedForm): Promise<Uint8Array> {
  if (form === 'md') return new TextEncoder().encode(printMarkdownFile(input.report, input));
  return reportToEpub(input.report, { ...input, version: await versionOf(input.report) });
}

/** Under the first name that is free, or that has the very same already; null where it cannot be written. */
async function write(
  bytes: Uint8Array,
  folder: string,
  name: string,
  form: ConvertedForm,
): Promise<string | null> {
  try {
    for (let count = 1; ; count += 1) {
      const path = join(folder, `${name}${count > 1 ? `-${count}` : ''}.${form}`);
      if (!existsSync(path)) {
        await writeFile(path, bytes, { flag: 'wx' });
        return path;
      }
      if (Buffer.compare(await readFile(path), bytes) === 0) return path;
    }
  } catch {
    return null;
  }
}
