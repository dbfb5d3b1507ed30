import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, type Options } from '../../src/cli/commands.ts';
import { makeKey, packFolder } from '../../src/cli/pack.ts';
import { validateFile } from '../../src/cli/validate.ts';
import { readPack } from '../../src/importing/read-pack.ts';
import { alteredAt } from '../support/made-up-pack.ts';
import { draftFile, unlikeFile } from '../support/made-up-versions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'yiyue-pack-'));
const key = join(place, '会务组.key');
let count = 0;

beforeAll(async () => {
  const made = await makeKey(key, '清河市人大常委会办公室');
  if (!made.ok) throw new Error(made.error);
});

afterAll(() => rmSync(place, { recursive: true }));

function yiyue(...args: readonly string[]) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const run = spawnSync(process.execPath, [tsx, 'src/cli/main.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** A new folder with these files, and one that says which meeting it is unless that is among them. */
function folderOf(given: Readonly<Record<string, string | Buffer>>): string {
  const files = { 'pack.json': '{"id": "qinghe-16-5"}', ...given };
  count += 1;
  const folder = join(place, `会议 ${count}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function output(): string {
  count += 1;
  return join(place, `包-${count}.yypack`);
}

async function packed(files: Readonly<Record<string, string | Buffer>>) {
  const file = output();
  const result = await packFolder(folderOf(files), key, file);
  if (!result.ok) return result.error;
  const read = await readPack(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const report = draftFile.buffer;
const another = unlikeFile.buffer;

describe('pack --new-key', () => {
  test('makes a key that only its owner can read, and prints the fingerprint that packs are told by', async () => {
    const path = join(place, 'new.key');
    const made = await makeKey(path, ' 办公室 ');
    const [fingerprint] = /\d{5}(?: \d{5}){5}/.exec(made.ok ? made.value : '') ?? [];
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const file = output();
    const { status, stdout } = yiyue('pack', folderOf({ '报告.txt': report }), '--sign', path, '-o', file);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file, issuer: '办公室', fingerprint });
    const validated = await validateFile(file, null);
    expect(validated.ok && JSON.parse(validated.value)).toMatchObject({ kind: 'pack', fingerprint });
  });

  test('never writes over a key', async () => {
    const before = readFileSync(key);
    expect(await makeKey(key, null)).toMatchObject({
      ok: false,
      error: expect.stringContaining('已有这个文件'),
    });
    expect(readFileSync(key)).toEqual(before);
  });
});

describe('pack', () => {
  test('with no more than an id says what the documents say, and takes them in the order of their names', async () => {
    const read = await packed({
      '02 名单.txt': '第一团\n第二团\n',
      '01 政府工作报告（修订稿）.txt': report,
      '.DS_Store': 'x',
    });
    expect(read).toMatchObject({
      manifest: {
        meeting: { id: 'qinghe-16-5', title: '清河市第十六届人民代表大会第五次会议', place: '清河市' },
        issuer: '清河市人大常委会办公室',
        expires: null,
        documents: [{ id: '政府工作报告', stage: '修订稿', original: { isIncluded: true } }, { id: '名单' }],
      },
    });
  });

  test('with pack.json says what the office says, in its order', async () => {
    const settings = {
      id: 'qh',
      title: '五次会议',
      place: '清河',
      issuer: '会务组',
      expires: '2026-02-28',
      originals: false,
      documents: [
        {
          file: '附件/乙.txt',
          id: 'b',
          title: '乙件',
          kind: 'budget',
          stage: '草案',
          year: 2025,
          place: '丙',
        },
      ],
    };
    const read = await packed({
      '甲.txt': report,
      '附件/乙.txt': another,
      'pack.json': JSON.stringify(settings),
    });
    expect(read).toMatchObject({
      manifest: {
        meeting: { id: 'qh', title: '五次会议', place: '清河' },
        issuer: '会务组',
        expires: '2026-02-28',
        documents: [
          {
            id: 'b',
            info: { title: '乙件', kind: 'budget', year: 2025, place: '丙' },
            stage: '草案',
            original: { name: '乙.txt', isIncluded: false },
          },
          { id: '甲' },
        ],
      },
    });
  });

  test.each([
    ['no JSON', '{', '这不是 JSON'],
    ['a field that it does not know', '{"titel": "会"}', 'titel'],
    ['a day that is none', '{"expires": "2026-02-30"}', 'expires'],
    ['a file that is not there', '{"documents": [{"file": "没有.txt"}]}', '没有.txt'],
    ['a file named twice', '{"documents": [{"file": "a.txt"}, {"file": "a.txt"}]}', '写了两次'],
  ])('refuses pack.json with %s', async (_, settings, said) => {
    expect(await packed({ 'a.txt': report, 'pack.json': settings })).toContain(said);
  });

  test('is not made of a meeting that nobody named, for a guess could be another one’s as well', async () => {
    const folder = folderOf({ '报告.txt': report, 'pack.json': '{"place": "清河市"}' });
    const refused = { ok: false, error: expect.stringContaining('没有写明是哪次会议') };
    expect(await packFolder(folder, key, output())).toEqual(refused);
    rmSync(join(folder, 'pack.json'));
    expect(await packFolder(folder, key, output())).toEqual(refused);
    const named = await packed({ '报告.txt': report, 'pack.json': '{"title": "五次会议"}' });
    expect(named).toMatchObject({ manifest: { meeting: { id: '五次会议', title: '五次会议' } } });
  });

  test('makes nothing when one file can not be read, and names each of those', async () => {
    const error = await packed({
      '好.txt': report,
      '坏.docx': 'PK\u0003\u0004',
      '图.png': Buffer.from('89504e470d0a1a0a00', 'hex'),
    });
    expect(error).toContain('坏.docx');
    expect(error).toContain('图.png');
    expect(error).toContain('没有做成文件包');
  });

  // Windows lets only administrators make links.
  test.skipIf(process.platform === 'win32')('takes links for what they lead to, or names them', async () => {
    const folder = folderOf({ '报告.txt': report });
    const elsewhere = folderOf({ '乙.txt': another });
    symlinkSync(join(elsewhere, '乙.txt'), join(folder, '乙.txt'));
    const made = await packFolder(folder, key, output());
    const ids = [{ id: '报告' }, { id: '乙' }];
    expect(made.ok && JSON.parse(made.value).documents).toEqual(
      expect.arrayContaining(ids.map((each) => expect.objectContaining(each))),
    );
    symlinkSync(elsewhere, join(folder, '附件'));
    const refused = { ok: false, error: expect.stringContaining('附件') };
    expect(await packFolder(folder, key, output())).toMatchObject(refused);
  });

  test('tells two files that would be one document', async () => {
    const error = await packed({ '报告（初稿）.txt': report, '报告（修订稿）.txt': another });
    expect(error).toContain('“报告（修订稿）.txt”');
    expect(error).toContain('编号都是“报告”');
  });

  test('never sends a key along', async () => {
    expect(await packed({ '报告.txt': report, 'k.txt': readFileSync(key) })).toContain('签发钥匙');
    const folder = folderOf({ '报告.txt': report, 'own.key': readFileSync(key) });
    expect(await packFolder(folder, join(folder, 'own.key'), output())).toMatchObject({
      ok: false,
      error: expect.stringContaining('移出来'),
    });
  });

  test('says what is wrong with a key, a folder and an output', async () => {
    const folder = folderOf({ '报告.txt': report });
    const file = output();
    writeFileSync(file, '有');
    const failures = [
      await packFolder(folder, join(folder, '报告.txt'), output()),
      await packFolder(folder, join(place, '没有.key'), output()),
      await packFolder(join(place, '没有'), key, output()),
      await packFolder(folderOf({ 'pack.json': '{}' }), key, output()),
      await packFolder(folder, key, file),
    ];
    const said = ['不是签发钥匙', '读不了', '打不开', '没有要打包的文件', '已有这个文件'];
    expect(failures.map((each) => (each.ok ? '' : each.error))).toEqual(
      said.map((words) => expect.stringContaining(words)),
    );
    expect(readFileSync(file, 'utf8')).toBe('有');
  });

  test.each<readonly [string, readonly string[], Options]>([
    ['nothing at all', [], {}],
    ['no key', [place], { output: 'a' }],
    ['no output', [place], { sign: key }],
    ['a new key and a folder', [place], { 'new-key': 'a' }],
    ['a new key and one to sign with', [], { 'new-key': 'a', sign: key }],
    ['an issuer where no key is made', [place], { sign: key, output: 'a', issuer: 'b' }],
  ])('with %s is wrong usage', (_, files, options) => {
    const command = commands.find(({ name }) => name === 'pack');
    expect(command?.findMisuse?.(files, options)).toMatch(/。$/);
    expect(command?.findMisuse?.([place], { sign: key, output: 'a' })).toBeNull();
    expect(command?.findMisuse?.([], { 'new-key': 'a', issuer: 'b' })).toBeNull();
  });
});

describe('validate', () => {
  test('refuses a pack in which a byte is another, and one that is cut', async () => {
    const file = output();
    await packFolder(folderOf({ '报告.txt': report }), key, file);
    const bytes = new Uint8Array(readFileSync(file));
    const [altered, cut] = [output(), output()];
    writeFileSync(altered, alteredAt(bytes, bytes.length >> 1));
    writeFileSync(cut, bytes.slice(0, bytes.length >> 1));
    expect(await validateFile(altered, null)).toMatchObject({
      error: expect.stringContaining('与签发时不一致'),
    });
    expect(await validateFile(cut, null)).toMatchObject({ error: expect.stringContaining('不完整') });
  });
});
