/** One made-up report as files of every format that can be brought in, with the outline that each must give. */
import { chromium } from '@playwright/test';
import { makeDocx, paragraph } from '../importing/readers/make-docx.ts';
import { makeEpub } from '../importing/readers/make-epub.ts';

export interface MadeUpFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const sentence =
  '我们坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，全市经济社会发展取得新的成绩，各项工作迈上新台阶。';

/** Its lines with the element that each is on a web page. */
export const madeUpLines = [
  ['h1', '政府工作报告'],
  ['p', '——2026年1月20日在清河市第十六届人民代表大会第五次会议上'],
  ['p', '市长　周明远'],
  ['p', '各位代表：'],
  ['p', '现在，我代表市人民政府，向大会报告工作，请予审议。'],
  ['h2', '一、2025年工作回顾'],
  ['p', `过去一年，${sentence}`],
  ['h3', '（一）经济运行稳中有进'],
  ['p', `地区生产总值增长5.2%。${sentence}`],
  ['h3', '（二）民生保障有力有效'],
  ['p', `新增就业3.6万人。${sentence}`],
  ['h2', '二、2026年重点任务'],
  ['h3', '（一）扩大有效需求'],
  ['p', `实施重大项目129个。${sentence}`],
  ['h3', '（二）建设宜居城市'],
  ['p', `改造老旧小区86个。${sentence}`],
] as const;

export const madeUpTitle = '政府工作报告';
/** What the contents list of the document shows. */
export const madeUpHeadings = madeUpLines
  .filter(([tag]) => tag === 'h2' || tag === 'h3')
  .map(([, words]) => words);

export function textFile(
  name = '清河市.txt',
  lines: readonly string[] = madeUpLines.map(([, words]) => words),
): MadeUpFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(lines.map((line) => `${line}\n`).join('')) };
}

export function markdownFile(): MadeUpFile {
  const marks = { h1: '# ', h2: '## ', h3: '### ', p: '' } as const;
  const text = madeUpLines.map(([tag, words]) => `${marks[tag]}${words}\n`).join('\n');
  return { name: '清河市.md', mimeType: 'text/markdown', buffer: Buffer.from(text) };
}

export function webPage(): MadeUpFile {
  return { name: '清河市.html', mimeType: 'text/html', buffer: Buffer.from(htmlOf('')) };
}

export function wordFile(): MadeUpFile {
  const body = madeUpLines.map(([, words]) => paragraph(words)).join('');
  return { name: '清河市.docx', mimeType: '', buffer: Buffer.from(makeDocx({ body })) };
}

export function epubFile(): MadeUpFile {
  const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${elements}</body></html>`;
  return {
    name: '清河市.epub',
    mimeType: '',
    buffer: Buffer.from(makeEpub({ chapters: { 'a.xhtml': chapter } })),
  };
}

/** Printed by Chromium in two columns, as newspapers and bulletins have it. */
export async function pdfFile(): Promise<MadeUpFile> {
  const executablePath = process.env['YIYUE_CHROMIUM'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const page = await browser.newPage();
  await page.setContent(htmlOf('article { column-count: 2 } p { text-indent: 2em }'));
  const buffer = await page.pdf({ format: 'A4' });
  await browser.close();
  return { name: '清河市.pdf', mimeType: 'application/pdf', buffer };
}

const elements = madeUpLines.map(([tag, words]) => `<${tag}>${words}</${tag}>`).join('');

function htmlOf(style: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>清河市</title><style>${style}</style></head><body><article>${elements}</article></body></html>`;
}
