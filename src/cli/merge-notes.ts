/** What `merge` prints: notes files merged into one, with a word about what can't go without saying. */
import { describeImportFailure } from '../domain/interchange/describe-import.ts';
import { mergeNotesFiles } from '../domain/interchange/merge-notes-files.ts';
import {
  type NotesFile,
  notesFileLimits,
  tooManyOf,
  writeNotesFile,
} from '../domain/interchange/notes-file.ts';
import type { NotesPackageFailure } from '../domain/interchange/notes-package.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { readNotes } from '../importing/notes-package.ts';
import { readBytes } from './read-bytes.ts';

/** `passphrase` is null where none is given; all files that need one need the same. */
export async function mergeNotesOf(
  files: readonly string[],
  passphrase: string | null,
): Promise<Result<string, string>> {
  const read: NotesFile[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    if (!bytes.ok) return bytes;
    const notes = await readNotes(bytes.value, passphrase);
    if (notes.ok) read.push(notes.value);
    else return failure(`${file}：${sayFailure(notes.error)}`);
  }
  const merged = mergeNotesFiles(read);
  const text = writeNotesFile(merged);
  const what = tooManyOf(merged) ?? (text.length > notesFileLimits.text ? 'text' : null);
  if (what === null) return success(text);
  const limit = what === 'text' ? `${notesFileLimits.text / 2 ** 20} MB` : `${notesFileLimits[what]} 条`;
  return failure(`合并后超过一个批注文件能装的${limit}，没有写出。请按文件或代表团分几次合并。`);
}

export function sayFailure(error: NotesPackageFailure): string {
  if (error.code === 'needs-passphrase') return '文件加了密。请把口令写在环境变量 YIYUE_PASSPHRASE 里再试。';
  const { title, next } = describeImportFailure(error, 'zh');
  const at = error.code === 'invalid' ? `（${error.path}）` : '';
  return `${title}${at}。${next}`;
}
