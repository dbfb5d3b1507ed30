/** What `pack` does: makes the key to sign with, and a signed pack of a folder. */
import { writeFile } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { type PackManifest, packFormat, packVersion } from '../domain/packs/pack.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { makeKeyFile } from '../exporting/key-file.ts';
import { makePack } from '../exporting/pack.ts';
import { type KeyFile, parseKeyFile } from '../importing/key-file.ts';
import { type PackSettings, parsePackSettings } from '../importing/pack-settings.ts';
import { readPack } from '../importing/read-pack.ts';
import { describePack } from './describe-pack.ts';
import { listFolder, settingsName } from './list-folder.ts';
import { orderOf, type PackedInput, readInputs } from './pack-inputs.ts';
import { readBytes } from './read-bytes.ts';

/** The key is its owner's alone: nobody else on the computer can read the file. */
export async function makeKey(path: string, issuer: string | null): Promise<Result<string, string>> {
  const { file, fingerprint } = makeKeyFile(issuer?.trim() || null);
  const problem = await write(path, file);
  if (problem !== null) return failure(problem);
  return success(
    `签发钥匙：${path}\n请妥善保管，不要发给任何人，也不要放进要打包的文件夹。\n` +
      `指纹（代表第一次导入时，念给他们核对）：\n${fingerprint}\n`,
  );
}

export async function packFolder(
  folder: string,
  keyPath: string,
  output: string,
): Promise<Result<string, string>> {
  const key = await readKey(keyPath, folder);
  if (!key.ok) return key;
  const files = await listFolder(folder);
  if (!files.ok) return files;
  const settings = await readSettings(folder, files.value.hasSettings);
  if (!settings.ok) return settings;
  const order = orderOf(files.value.documents, settings.value);
  if (!order.ok) return failure(`${folder}：${order.error}`);
  const id = settings.value.id ?? settings.value.title;
  if (id === undefined) return failure(`${folder}：${unnamed}`);
  const inputs = await readInputs(folder, order.value, settings.value);
  if (!inputs.ok) return inputs;
  const manifest = manifestOf(inputs.value, { ...settings.value, id }, key.value.issuer, folder);
  const contents = inputs.value.flatMap(({ text, arrangement, original, entry }) =>
    entry.original.isIncluded ? [text, arrangement, original] : [text, arrangement],
  );
  const pack = makePack(manifest, contents, Buffer.from(key.value.secret, 'hex'));
  if (!pack.ok) {
    const most = Math.round(pack.error.limit / 2 ** 20);
    return failure(
      `${folder}：做成的文件包超过 ${most} MB。请分成几个文件夹，或在 ${settingsName} 里写 "originals": false，不附原始文件。`,
    );
  }
  const opened = await readPack(pack.value);
  if (!opened.ok) throw new Error(`What was packed can't be read: ${JSON.stringify(opened.error)}`);
  const problem = await write(output, pack.value);
  if (problem !== null) return failure(problem);
  return success(`${JSON.stringify({ file: output, ...describePack(opened.value) }, null, 2)}\n`);
}

async function readKey(path: string, folder: string): Promise<Result<KeyFile, string>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const key = parseKeyFile(new TextDecoder().decode(bytes.value));
  if (!key) return failure(`${path}：这不是签发钥匙。请用 pack --new-key 做的那个文件。`);
  const inside = relative(resolve(folder), resolve(path));
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    return failure(`${path}：签发钥匙在要打包的文件夹里，会一起发出去。请先把它移出来。`);
  }
  return success(key);
}

async function readSettings(folder: string, isThere: boolean): Promise<Result<PackSettings, string>> {
  if (!isThere) return success({});
  const path = `${folder}/${settingsName}`;
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const settings = parsePackSettings(new TextDecoder().decode(bytes.value));
  if (settings.ok) return settings;
  return failure(
    settings.error === ''
      ? `${path}：这不是 JSON。请对照 docs/packs.md 更正后再试。`
      : `${path}：这一处不合规定：${settings.error}。请对照 docs/packs.md 更正后再试。`,
  );
}

/** A guess could be the same for two meetings, whose documents would then be taken for versions of each other. */
const unnamed =
  `没有写明是哪次会议，没有做成文件包。请在文件夹里放一个 ${settingsName}，写上会议名称，例如 ` +
  '{"title": "清河市第十六届人民代表大会第五次会议"}。同一次会议每次都写一样的，另一次会议写不一样的。';

/** What the office does not say, the documents do, if all say the same; the folder's name is the title's last resort. */
function manifestOf(
  inputs: readonly PackedInput[],
  settings: PackSettings & { readonly id: string },
  issuer: string | null,
  folder: string,
): PackManifest {
  const documents = inputs.map(({ entry }) => entry);
  const common = (words: readonly (string | null)[]) => {
    const [first = null, ...others] = new Set(words.filter((each) => each !== null));
    return others.length === 0 ? first : null;
  };
  const title =
    settings.title ?? common(documents.map(({ info }) => info.meeting)) ?? basename(resolve(folder));
  return {
    format: packFormat,
    version: packVersion,
    meeting: {
      id: settings.id,
      title,
      place: settings.place ?? common(documents.map(({ info }) => info.place)),
    },
    issuer: settings.issuer ?? issuer,
    issued: new Date().toISOString(),
    expires: settings.expires ?? null,
    documents,
  };
}

/** Why it could not be written; no file that is there is written over. */
async function write(path: string, content: string | Uint8Array): Promise<string | null> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: typeof content === 'string' ? 0o600 : 0o644 });
    return null;
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere) return `${path}：已有这个文件，不会改写。请换一个文件名。`;
    return `${path}：写不了这个文件。请换一个位置再试。`;
  }
}
