/** Opens a file as the app imports it: its text is taken out, its structure found, and both are proven. */
import { knownDetails } from '../domain/library/known-details.ts';
import type { DocumentOrigin } from '../domain/report/front-matter.ts';
import { withoutMarks } from '../domain/report/print-markdown.ts';
import type { Report } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { arrange } from '../domain/structure/arrange.ts';
import { structureOf } from '../domain/structure/structure-of.ts';
import { printArrangement } from '../importing/arrangement-file.ts';
import { openBundle } from '../importing/bundle.ts';
import { sha256 } from '../importing/digest.ts';
import { describeReadFailure } from '../importing/readers/describe-read-failure.ts';
import { readDocument } from '../importing/readers/read-document.ts';
import { describeFailure } from './arranged.ts';

const id = 'document';

/** Text and arrangement as the library keeps them. */
export interface ImportedFile extends DocumentOrigin {
  readonly report: Report;
  readonly text: Uint8Array<ArrayBuffer>;
  readonly arrangement: Uint8Array<ArrayBuffer>;
}

export async function openFile(name: string, bytes: Uint8Array): Promise<Result<ImportedFile, string>> {
  const read = await readDocument({ name, bytes: unmarked(name, bytes) }, {});
  if (!read.ok) {
    const { title, next } = describeReadFailure(read.error, name, 'zh');
    return failure(`${title}。${next}`);
  }
  const structure = structureOf(read.value);
  const text = new TextEncoder().encode(read.value.text);
  const digest = await sha256(text);
  const arrangement = printArrangement(arrange(structure, read.value.text, { id, sha256: digest }));
  const known = knownDetails(structure.info, name);
  const bundle = openBundle(text, digest, arrangement, known);
  if (!bundle.ok) return failure(`${name}：${describeFailure(bundle.error)}`);
  const [report] = bundle.value.reports;
  if (!report) return failure(`${name}：里面没有文字。请换一份文件再试。`);
  const source = { name, sha256: await sha256(new Uint8Array(bytes)) };
  return success({
    report,
    info: structure.info,
    source,
    text,
    arrangement: new TextEncoder().encode(arrangement),
  });
}

/** Marks that the app's own Markdown has where its source lacks text are no text. */
function unmarked(name: string, bytes: Uint8Array): Uint8Array {
  if (!/\.(?:md|markdown)$/i.test(name)) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return new TextEncoder().encode(withoutMarks(text));
  } catch {
    return bytes;
  }
}
