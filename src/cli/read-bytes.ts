/** Reads a file of the command line, or says in one line why not. */
import { readFile } from 'node:fs/promises';
import { failure, type Result, success } from '../domain/result.ts';

export async function readBytes(file: string): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  try {
    return success(new Uint8Array(await readFile(file)));
  } catch {
    return failure(`${file}：读不了这个文件。请检查路径，确认能打开它，再试一次。`);
  }
}
