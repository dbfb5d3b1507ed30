/** Finds out what a JSON file of this app is, and every place where it is wrong, with the reason in Chinese. */
import * as v from 'valibot';
import { notesFileFormat, notesFileVersion } from '../domain/interchange/notes-file.ts';
import { arrangementFileSchema } from './arrangement-file.ts';
import { notesFileSchema } from './notes-file.ts';

export interface Problem {
  /** `$.notes[3].text`. */
  readonly path: string;
  readonly reason: string;
}

export type FileKind = 'notes' | 'arrangement';

const kinds = [
  { kind: 'notes', format: notesFileFormat, latest: notesFileVersion, schema: notesFileSchema },
  { kind: 'arrangement', format: 'yiyue-arrangement', latest: 2, schema: arrangementFileSchema },
] as const;

/** Null when it is neither. Problems come in the order of the file. */
export function findProblems(
  json: unknown,
): { readonly kind: FileKind; readonly problems: readonly Problem[] } | null {
  const head = v.safeParse(v.object({ format: v.string(), version: v.optional(v.unknown()) }), json);
  const known = head.success ? kinds.find(({ format }) => format === head.output.format) : undefined;
  if (!head.success || known === undefined) return null;
  const { kind, latest, schema } = known;
  const { version } = head.output;
  if (typeof version === 'number' && version > latest) {
    return {
      kind,
      problems: [{ path: '$.version', reason: `是第 ${version} 版，这里只认识到第 ${latest} 版` }],
    };
  }
  const parsed = v.safeParse(schema, json);
  return { kind, problems: parsed.success ? [] : parsed.issues.map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return { path: `$${path.join('')}`, reason: reasonOf(issue) };
}

function reasonOf({ type, kind, received, requirement, expected }: v.BaseIssue<unknown>): string {
  if (received === 'undefined') return '缺少这一项';
  switch (type) {
    case 'max_length':
      return `太长，最多 ${requirement}，实有 ${received}`;
    case 'min_length':
      return `太短，至少 ${requirement}，实有 ${received}`;
    case 'min_value':
      return `太小，至少 ${requirement}，实为 ${received}`;
    case 'max_value':
      return `太大，至多 ${requirement}，实为 ${received}`;
    case 'regex':
      return `写法不合规定：${shortened(received)}`;
    case 'check':
    case 'safe_integer':
    case 'integer':
      return '不合规定';
    default:
      return kind === 'schema'
        ? `应为 ${shortened(expected ?? '')}，实为 ${shortened(received)}`
        : '不合规定';
  }
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
