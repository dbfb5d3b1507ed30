/** What each command prints. */
import { listOutline } from '../domain/report/outline.ts';
import { printMarkdown } from '../domain/report/print-markdown.ts';
import { shownText } from '../domain/report/report.ts';
import { type Result, success } from '../domain/result.ts';
import { openBundled } from './arranged.ts';
import { describeDocument } from './describe-document.ts';
import { type Input, openInput } from './inputs.ts';
import { listFigures } from './list-figures.ts';

export interface Options {
  readonly to?: string | undefined;
  readonly epub?: boolean | undefined;
  readonly docx?: string | undefined;
  readonly html?: string | undefined;
  readonly sign?: string | undefined;
  readonly output?: string | undefined;
  readonly 'new-key'?: string | undefined;
  readonly issuer?: string | undefined;
}

export interface Command {
  readonly name: string;
  /** How many files it takes, at least and at most. */
  readonly files: readonly [least: number, most: number];
  /** What it takes, in words, where that is more than files. */
  readonly takes?: string;
  readonly options: readonly (keyof Options)[];
  /** The option that it cannot do without. */
  readonly needs: keyof Options | null;
  /** What of it can't go together, in words; null where all can. */
  readonly findMisuse?: (files: readonly string[], options: Options) => string | null;
  /** The output, or one line that says why not and what to do. */
  readonly run: (files: readonly string[], options: Options) => Promise<Result<string, string>>;
}

/** A command that prints one file. */
function printing(name: string, print: (inputs: readonly Input[]) => string): Command {
  return {
    name,
    files: [1, 1],
    options: [],
    needs: null,
    run: async ([file = '']) => {
      const input = await openInput(file);
      return input.ok ? success(print(input.value)) : input;
    },
  };
}

export const commands: readonly Command[] = [
  {
    name: 'documents',
    files: [0, 0],
    options: [],
    needs: null,
    run: async () => {
      const bundle = await openBundled();
      return bundle.ok ? success(bundle.value.reports.map(printMarkdown).join('\n')) : bundle;
    },
  },
  printing('text', (inputs) => inputs.map(({ report }) => shownText(report)).join('')),
  printing('outline', (inputs) => json(inputs.flatMap(({ report }) => listOutline(report)))),
  printing('info', (inputs) => {
    const [only, ...further] = inputs.map(describeDocument);
    return json(further.length > 0 ? [only, ...further] : only);
  }),
  {
    name: 'import',
    files: [1, Number.POSITIVE_INFINITY],
    options: ['to', 'epub'],
    needs: 'to',
    run: async (files, { to = '', epub = false }) => {
      const { convertFiles } = await import('./convert.ts');
      return convertFiles(files, to, epub ? 'epub' : 'md');
    },
  },
  {
    name: 'compare',
    files: [2, 2],
    options: ['docx', 'html'],
    needs: null,
    run: async ([old = '', next = ''], { docx, html }) => {
      const { compareFiles } = await import('./compare.ts');
      return compareFiles(old, next, { docx, html });
    },
  },
  {
    name: 'reanchor',
    files: [3, 3],
    options: [],
    needs: null,
    run: async ([oldFile = '', newFile = '', quotesFile = '']) => {
      const { reanchorQuotes } = await import('./reanchor-quotes.ts');
      const placed = await reanchorQuotes(oldFile, newFile, quotesFile);
      return placed.ok ? success(json(placed.value)) : placed;
    },
  },
  {
    name: 'find',
    files: [2, Number.POSITIVE_INFINITY],
    takes: '一段要找的内容和 1 个以上的文件',
    options: [],
    needs: null,
    run: async ([query = '', ...files]) => {
      const { findInFiles } = await import('./find.ts');
      const found = await findInFiles(query, files, longestSearch);
      return found.ok ? success(json(found.value)) : found;
    },
  },
  printing('figures', (inputs) => json(listFigures(inputs))),
  {
    name: 'merge',
    files: [1, Number.POSITIVE_INFINITY],
    options: [],
    needs: null,
    run: async (files) => {
      const { mergeNotesOf } = await import('./merge-notes.ts');
      return mergeNotesOf(files, passphrase());
    },
  },
  {
    name: 'pack',
    files: [0, 1],
    takes: ' 1 个文件夹',
    options: ['sign', 'output', 'new-key', 'issuer'],
    needs: null,
    findMisuse: findPackMisuse,
    run: async ([folder], { sign = '', output = '', 'new-key': newKey = '', issuer = null }) => {
      const { makeKey, packFolder } = await import('./pack.ts');
      return folder === undefined ? makeKey(newKey, issuer) : packFolder(folder, sign, output);
    },
  },
  {
    name: 'validate',
    files: [1, 1],
    options: [],
    needs: null,
    run: async ([file = '']) => {
      const { validateFile } = await import('./validate.ts');
      return validateFile(file, passphrase());
    },
  },
];

/** Either a key is made, or a folder is packed. */
function findPackMisuse(files: readonly string[], options: Options): string | null {
  const { sign, output, 'new-key': newKey, issuer } = options;
  if (newKey !== undefined) {
    const isMixed = files.length > 0 || sign !== undefined || output !== undefined;
    return isMixed ? '--new-key 只做一把新钥匙，不能同时打包。' : null;
  }
  if (files.length === 0) return '「pack」要 1 个文件夹，或 --new-key。';
  if (issuer !== undefined) return '--issuer 只和 --new-key 一起用；打包时写在 pack.json 里。';
  if (sign === undefined) return '「pack」缺少 --sign。';
  return output === undefined ? '「pack」缺少 -o。' : null;
}

/** From the environment: what is typed as an argument can be seen by everybody on the computer. */
function passphrase(): string | null {
  return process.env['YIYUE_PASSPHRASE'] || null;
}

/** What an expression may take, in milliseconds. */
const longestSearch = 10_000;

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
