import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeImportFailure } from '../../src/domain/interchange/describe-import.ts';
import {
  makeNotesFile,
  type NotesFile,
  notesFileLimits,
  writeNotesFile,
} from '../../src/domain/interchange/notes-file.ts';
import type { NotesPackageFailure } from '../../src/domain/interchange/notes-package.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { packNotes } from '../../src/exporting/notes-package.ts';
import { readNotes } from '../../src/importing/notes-package.ts';
import { bookmarkOn, noteOn, noteTime } from '../support/notes.ts';
import { openQingpu } from '../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const author = { id: '6f0d7a52-9d0c-4d0e-8a54-0a3a5b8f8f10', name: '李明' };
const note = noteOn(work, '2.2.2', {
  id: 'a',
  author,
  text: '<b>=1+1</b>',
  tags: ['=cmd|x'],
  isPrivate: true,
});
const removal = { id: 'b', author, removed: noteTime };
const file = makeNotesFile(
  [{ report: work, version: 'a'.repeat(64) }],
  [note],
  [bookmarkOn(work, '2.2')],
  noteTime,
  [removal],
);
const passphrase = '议阅 2026';
const plain = pack(file, null);
const sealed = pack(file, passphrase);

function pack(given: NotesFile, words: string | null): Uint8Array<ArrayBuffer> {
  const packed = packNotes(given, words);
  if (!packed.ok) throw new Error(packed.error.code);
  return packed.value;
}

async function codeOf(bytes: Uint8Array, words: string | null = null): Promise<string> {
  const read = await readNotes(bytes, words);
  return read.ok ? 'ok' : read.error.code;
}

/** The sealed package with a part changed, and checksums that fit. */
function altered(part: string, change: (content: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(sealed);
  return zipSync({ ...parts, [part]: change(parts[part] ?? new Uint8Array()) });
}

function header(changes: object): Uint8Array {
  return altered('seal.json', (content) => {
    const json = JSON.parse(new TextDecoder().decode(content));
    const kdf = { ...json.kdf, ...('kdf' in changes && typeof changes.kdf === 'object' ? changes.kdf : {}) };
    return new TextEncoder().encode(JSON.stringify({ ...json, ...changes, kdf }));
  });
}

describe('a package of notes', () => {
  test('gives back all that was put into it, with a passphrase and without', async () => {
    expect(await readNotes(plain, null)).toEqual({ ok: true, value: file });
    expect(await readNotes(plain, 'not needed')).toEqual({ ok: true, value: file });
    expect(await readNotes(sealed, passphrase)).toEqual({ ok: true, value: file });
  });

  test('is read like the notes file as JSON', async () => {
    const json = new TextEncoder().encode(writeNotesFile(file));
    expect(await readNotes(json, null)).toEqual({ ok: true, value: file });
    expect(await codeOf(json.subarray(0, json.length - 40))).toBe('truncated');
  });

  test('shows nothing of what is sealed, and is never sealed the same twice', () => {
    const words = new TextDecoder().decode(sealed);
    expect(words).not.toContain('notes.json');
    expect(words).not.toContain('李明');
    expect(pack(file, passphrase)).not.toEqual(sealed);
  });

  test('asks for its passphrase, and takes it in full width as well', async () => {
    expect(await codeOf(sealed)).toBe('needs-passphrase');
    expect(await codeOf(sealed, '议阅　２０２６')).toBe('ok');
  });

  test('tells a wrong passphrase from content that was altered', async () => {
    expect(await codeOf(sealed, '议阅 2025')).toBe('wrong-passphrase');
    const flipped = altered('notes.sealed', (content) => {
      const copy = content.slice();
      copy[9] = (copy[9] ?? 0) ^ 1;
      return copy;
    });
    expect(await codeOf(flipped, passphrase)).toBe('tampered');
    expect(
      await codeOf(
        altered('notes.sealed', (content) => content.subarray(1)),
        passphrase,
      ),
    ).toBe('tampered');
    expect(await codeOf(header({ note: 'more' }), passphrase)).toBe('tampered');
  });

  test('can ask for no more memory and time than is bearable', async () => {
    for (const kdf of [
      { N: 2 ** 40 },
      { N: 2 ** 18 },
      { r: 64 },
      { p: 100 },
      { N: 32_767 },
      { N: 2 },
      { N: -1 },
    ]) {
      expect(await codeOf(header({ kdf }), passphrase)).toBe('tampered');
    }
  });

  test('of a later version is told', async () => {
    expect(await readNotes(header({ version: 2 }), passphrase)).toEqual({
      ok: false,
      error: { code: 'newer', version: 2 },
    });
    const later = zipSync({ 'notes.json': new TextEncoder().encode('{"format":"yiyue-notes","version":3}') });
    expect(await codeOf(later)).toBe('newer');
  });

  test.each([
    ['another ZIP', zipSync({ 'word/document.xml': new Uint8Array(9) }), 'not-package'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'not-package'],
    ['nothing', new Uint8Array(), 'empty'],
    ['a ZIP with no text in it', zipSync({ 'notes.json': new Uint8Array([0xff, 0xfe]) }), 'damaged'],
    ['a ZIP that climbs', zipSync({ '../notes.json': new Uint8Array(9) }), 'not-package'],
    ['a bomb', zipSync({ 'notes.json': new Uint8Array(64 * 2 ** 20) }), 'too-large'],
  ])('is not taken from %s', async (_, bytes, code) => {
    expect(await codeOf(bytes, passphrase)).toBe(code);
  });

  test('with more notes than a reader takes is not written', () => {
    const notes = Array.from({ length: notesFileLimits.notes + 1 }, () => note);
    const removals = Array.from({ length: notesFileLimits.removals + 1 }, () => removal);
    for (const [what, many] of Object.entries({ notes: { notes }, removals: { removals } })) {
      expect(packNotes({ ...file, ...many }, null)).toMatchObject({ error: { code: 'too-large', what } });
    }
  });

  test('with a megabyte in one note is refused, and the place is told', async () => {
    const json = JSON.stringify({ ...file, notes: [{ ...note, text: '长'.repeat(2 ** 20) }] });
    expect(await readNotes(zipSync({ 'notes.json': new TextEncoder().encode(json) }), null)).toEqual({
      ok: false,
      error: { code: 'invalid', path: 'notes.0.text' },
    });
  });

  test('cut short, or with any byte changed, is refused or read as it was, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(plain.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, isCut) => {
          const bytes = isCut ? plain.slice(0, at) : plain.slice();
          if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ change;
          const read = await readNotes(bytes, null);
          if (read.ok) expect(read.value).toEqual(file);
          else expect(describeImportFailure(read.error, 'zh').title).not.toBe('');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('that is refused is spoken of in both languages', () => {
    const failures: readonly NotesPackageFailure[] = [
      { code: 'not-package' },
      { code: 'damaged' },
      { code: 'needs-passphrase' },
      { code: 'wrong-passphrase' },
      { code: 'tampered' },
      { code: 'too-large', what: 'package', limit: 96 * 2 ** 20 },
      { code: 'too-large', what: 'removals', limit: 9 },
    ];
    for (const language of ['zh', 'en'] as const) {
      const said = failures.map((each) => describeImportFailure(each, language).title);
      expect(said.every((title) => title.length > 2)).toBe(true);
      expect(new Set(said).size).toBe(failures.length);
    }
  });
});
