/** What `validate` prints: what a file of this app is, or every place where it is wrong. */
import { dirname } from 'node:path';
import type { NotesFile } from '../domain/interchange/notes-file.ts';
import { describePackFailure } from '../domain/packs/describe-pack-failure.ts';
import { packEnding } from '../domain/packs/pack.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { parseArrangement } from '../importing/arrangement-file.ts';
import { findProblems, type Problem } from '../importing/find-problems.ts';
import { isZip, readNotes } from '../importing/notes-package.ts';
import { looksLikePack, readPack } from '../importing/read-pack.ts';
import { openArrangedFolder } from './arranged.ts';
import { describePack } from './describe-pack.ts';
import { sayFailure } from './merge-notes.ts';
import { readBytes } from './read-bytes.ts';

/** More are counted, not listed. */
const mostProblems = 50;

export async function validateFile(file: string, passphrase: string | null): Promise<Result<string, string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  if (file.toLowerCase().endsWith(packEnding) || looksLikePack(bytes.value)) {
    return validatePack(file, bytes.value);
  }
  const isPacked = isZip(bytes.value);
  const json = isPacked ? null : parse(bytes.value);
  const found = findProblems(json);
  if (found && found.problems.length > 0) return failure(sayProblems(file, found.problems));
  if (found?.kind === 'arrangement') return validateArrangement(file, bytes.value);
  const notes = await readNotes(bytes.value, passphrase);
  if (notes.ok) return success(print(describeNotes(notes.value, isPacked)));
  const isOther = json !== null && found === null;
  return failure(
    `${file}：${isOther ? '既不是批注文件（备份也是批注文件），也不是编排文件。请换一个文件。' : sayFailure(notes.error)}`,
  );
}

async function validatePack(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<string, string>> {
  const opened = await readPack(bytes);
  if (opened.ok) return success(print(describePack(opened.value)));
  const { title, next } = describePackFailure(opened.error, 'zh');
  return failure(`${file}：${title}。${next}`);
}

/** With its source beside it, it is proven as well. */
async function validateArrangement(file: string, bytes: Uint8Array): Promise<Result<string, string>> {
  const arrangement = parseArrangement(new TextDecoder().decode(bytes));
  if (!arrangement.ok)
    return failure(`${file}：这一处不合规定：${arrangement.error.path || '开头'}。请更正后再试。`);
  const opened = await openArrangedFolder(dirname(file));
  if (!opened.ok) return opened;
  const { reports, proof } = opened.value;
  return success(
    print({
      kind: 'arrangement',
      source: arrangement.value.source.file,
      sha256: proof.sha256,
      documents: reports.map(({ id, title }) => ({ id, title })),
    }),
  );
}

function describeNotes(file: NotesFile, isPacked: boolean) {
  const authors = new Map(file.notes.flatMap(({ author }) => (author ? [[author.id, author.name]] : [])));
  return {
    kind: 'notes',
    isPacked,
    exported: file.exported,
    documents: [...new Set(file.documents.map(({ title }) => title))],
    authors: [...authors.values()],
    notes: file.notes.length,
    bookmarks: file.bookmarks.length,
    removals: file.removals.length,
  };
}

function sayProblems(file: string, problems: readonly Problem[]): string {
  const lines = problems.slice(0, mostProblems).map(({ path, reason }) => `${file}：${path} ${reason}。`);
  const more = problems.length > mostProblems ? [`……共 ${problems.length} 处。`] : [];
  return [...lines, ...more].join('\n');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
