/** Sets a report as people do, and makes files of it by the programs that they use. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEpub } from '../../importing/readers/make-epub.ts';

export interface MadeFile {
  readonly layout: string;
  readonly path: string;
}

/** Three pages that look as different as reports do. */
const styles = {
  A4: `@page{size:A4;margin:25mm 26mm;@top-center{content:"政府工作报告";font-size:9pt}
    @bottom-center{content:"— " counter(page) " —";font-size:9pt}}
    body{font:16pt/1.7 "Noto Serif CJK SC"}p{text-indent:2em;margin:0;text-align:justify}`,
  'two columns': `@page{size:A4;margin:20mm;@bottom-center{content:counter(page)}}
    body{font:11pt/1.5 "Noto Serif CJK SC";column-count:2;column-gap:9mm}
    p{text-indent:2em;margin:0;text-align:justify}`,
  'large type': `@page{size:A4;margin:18mm}body{font:22pt/1.6 "Noto Sans CJK SC"}p{margin:0 0 .8em}`,
} as const;

/** Files that are there already are taken as they are. */
export function makeFiles(folder: string, name: string, paragraphs: readonly string[]): MadeFile[] {
  mkdirSync(folder, { recursive: true });
  const files: MadeFile[] = [];
  const add = (layout: string, path: string, make: () => void) => {
    if (!existsSync(path)) make();
    if (existsSync(path)) files.push({ layout, path });
  };
  for (const [layout, style] of Object.entries(styles)) {
    const page = join(folder, `${name}-${layout}.html`);
    writeFileSync(page, pageOf(paragraphs, style));
    const pdf = join(folder, `${name}-${layout}.pdf`);
    add(`PDF, ${layout}`, pdf, () => print(page, pdf));
  }
  const plain = join(folder, `${name}.html`);
  writeFileSync(plain, pageOf(paragraphs, 'body{font:16pt "Noto Serif CJK SC"}p{text-indent:2em}'));
  files.push({ layout: 'web page', path: plain });
  const epub = join(folder, `${name}.epub`);
  writeFileSync(epub, makeEpub({ chapters: { 'a.xhtml': pageOf(paragraphs, '') } }));
  files.push({ layout: 'EPUB', path: epub });
  const docx = join(folder, `${name}.docx`);
  add('Word', docx, () => convert(plain, 'docx:MS Word 2007 XML', folder));
  const pdf = join(folder, `${name}.pdf`);
  add('PDF of Word', pdf, () => convert(docx, 'pdf', folder));
  return files;
}

function pageOf(paragraphs: readonly string[], style: string): string {
  const body = paragraphs.map((words) => `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"/><style>${style}</style></head><body>${body.join('\n')}</body></html>`;
}

const quiet = { stdio: 'ignore', timeout: 120_000 } as const;

function print(page: string, pdf: string): void {
  const chromium = process.env['YIYUE_CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(chromium)) return;
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  execFileSync(chromium, [...flags, `--print-to-pdf=${pdf}`, `file://${page}`], quiet);
}

function convert(file: string, format: string, folder: string): void {
  try {
    execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', folder, file], quiet);
  } catch {
    console.log(`LibreOffice is not here: no ${format.split(':')[0]} made by it.`);
  }
}
