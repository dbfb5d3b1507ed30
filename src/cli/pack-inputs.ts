/** Reads the files of a folder as the documents of a pack. */
import { join } from 'node:path';
import { baseName, largestKeptFile } from '../domain/library/document.ts';
import { stageOf } from '../domain/library/stage.ts';
import { type PackDocument, packLimits } from '../domain/packs/pack.ts';
import { packIdOf } from '../domain/packs/pack-id.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { sha256 } from '../importing/digest.ts';
import { parseKeyFile } from '../importing/key-file.ts';
import type { PackSettings } from '../importing/pack-settings.ts';
import { openFile } from './imported.ts';
import { readBytes } from './read-bytes.ts';

export interface PackedInput {
  readonly entry: PackDocument;
  readonly text: Uint8Array<ArrayBuffer>;
  readonly arrangement: Uint8Array<ArrayBuffer>;
  readonly original: Uint8Array<ArrayBuffer>;
}

/** Those that the office named come first, in its order. */
export function orderOf(
  paths: readonly string[],
  { documents = [] }: PackSettings,
): Result<readonly string[], string> {
  const named = documents.map(({ file }) => file);
  const lacking = named.find((file) => !paths.includes(file));
  if (lacking !== undefined) return failure(`pack.json 里的“${lacking}”不在文件夹里。请更正文件名再试。`);
  const twice = named.find((file, at) => named.indexOf(file) !== at);
  if (twice !== undefined) return failure(`pack.json 里的“${twice}”写了两次。请去掉一处再试。`);
  if (paths.length > packLimits.documents) {
    return failure(
      `里面有 ${paths.length} 份文件，一个文件包最多 ${packLimits.documents} 份。请分成几个文件夹。`,
    );
  }
  return success([...named, ...paths.filter((path) => !named.includes(path))]);
}

/** All of them, or what is wrong with each that can't be: an office must not send a pack that lacks one. */
export async function readInputs(
  folder: string,
  paths: readonly string[],
  settings: PackSettings,
): Promise<Result<readonly PackedInput[], string>> {
  const read: PackedInput[] = [];
  const refused: string[] = [];
  for (const path of paths) {
    const input = await readInput(folder, path, settings);
    if (input.ok) read.push(input.value);
    else refused.push(input.error);
  }
  if (refused.length > 0) {
    return failure(`${refused.join('\n')}\n没有做成文件包。请更正或移走上面的文件，再试一次。`);
  }
  const ids = read.map(({ entry }) => entry.id);
  const at = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (at < 0) return success(read);
  const [one, other] = [paths[ids.indexOf(ids[at] ?? '')], paths[at]];
  return failure(
    `${folder}：“${one}”和“${other}”的编号都是“${ids[at]}”。请在 pack.json 的 documents 里给它们各写一个 id。`,
  );
}

async function readInput(
  folder: string,
  path: string,
  { documents = [], originals = true }: PackSettings,
): Promise<Result<PackedInput, string>> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bytes = await readBytes(join(folder, path));
  if (!bytes.ok) return bytes;
  const original = bytes.value;
  if (parseKeyFile(new TextDecoder().decode(original)) !== null) {
    return failure(`${join(folder, path)}：这是签发钥匙，会一起发出去。请先把它移出文件夹。`);
  }
  const opened = await openFile(name, original);
  if (!opened.ok) return opened;
  const { text, arrangement, info, source } = opened.value;
  const given = documents.find(({ file }) => file === path);
  const stage = given?.stage ?? stageOf(info.title, name);
  const entry: PackDocument = {
    id: given?.id ?? packIdOf(baseName(path)),
    info: {
      title: given?.title ?? cut(info.title),
      kind: given?.kind ?? info.kind,
      place: given?.place ?? cut(info.place),
      year: given?.year ?? info.year,
      meeting: cut(info.meeting),
      occasion: cut(info.occasion),
      date: info.date,
      speaker: cut(info.speaker),
    },
    stage,
    text: { sha256: await sha256(text), length: text.length },
    arrangement: { sha256: await sha256(arrangement), length: arrangement.length },
    original: {
      name,
      sha256: source.sha256,
      length: original.length,
      isIncluded: originals && original.length <= largestKeptFile,
    },
  };
  return success({ entry, text, arrangement, original });
}

/** What a document says of itself can be a whole paragraph that was taken for its title. */
function cut(words: string | null): string | null {
  return words?.slice(0, packLimits.words) || null;
}
