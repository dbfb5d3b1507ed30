/** Files to import: each is read or refused with words for it, and what is read keeps the promises of its lines. */
import { describeReadFailure } from '../../../src/importing/readers/describe-read-failure.ts';
import { layOut } from '../../../src/importing/readers/pdf/lay-out.ts';
import type { PageText, Piece } from '../../../src/importing/readers/pdf/pieces.ts';
import { readDocument } from '../../../src/importing/readers/read-document.ts';
import { pick, type Random } from '../../bench/random.ts';
import { makeDocx, paragraph } from '../../importing/readers/make-docx.ts';
import { makeEpub } from '../../importing/readers/make-epub.ts';
import { randomBytes, spoilBytes } from '../inputs/bytes.ts';
import { below, happens } from '../inputs/chance.ts';
import { randomText, spoilText } from '../inputs/text.ts';
import { type Outcome, promise, target } from '../target.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const report =
  '政府工作报告\n——2026年1月28日在第四次会议上\n\n各位代表：\n　　一、回顾。过去一年，推动高质量发展，\n（一）成绩';
const markdownMarks =
  '# |## |> |- |1. |\n|\n\n|**|__|*|`|```\n|[|](|)|![|<!-- |-->|<details>|<summary>目录</summary>|</details>|<p>|<script>|&amp;|---\n|title: a\n|| a | b |\n|| - | - |\n|[^1]|[^1]: |\\|　　|一、'.split(
    /(?<!\|)\|(?!\|)/,
  );
const htmlMarks =
  '<p>|</p>|<div>|</div>|<table>|<tr>|<td>|</table>|<b>|</b>|<font a=1>|<i>|<ol>|<li>|<h1>|<br>|<img src=a>|<script>|</script>|<style>|<svg>|<math>|<template>|<select>|<!--|-->|<![CDATA[|&nbsp;|&#xd800;|<p hidden>|<pre>|<title>|<meta charset=gbk>|字|\n'.split(
    '|',
  );
const xmlMarks =
  '<w:p>|</w:p>|<w:r>|</w:r>|<w:t>字</w:t>|<w:tbl>|<w:tr>|<w:tc>|</w:tc>|</w:tr>|</w:tbl>|<w:txbxContent>|</w:txbxContent>|<w:del>|</w:del>|<w:br/>|<w:tab/>|<w:fldChar w:fldCharType="begin"/>|<w:fldChar w:fldCharType="end"/>|<w:footnoteReference w:id="1"/>|<w:sdt>|</w:sdt>|<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>|<!DOCTYPE a [<!ENTITY b "c">]>|&b;|<w:pPr><w:pStyle w:val="1"/></w:pPr>'.split(
    '|',
  );
const styles = '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style>';
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const packed = [
  makeDocx({ body: paragraph('正文'), styles, numbering }),
  makeEpub({ chapters: { 'a.xhtml': '<html><body><p>正文' } }),
];

export const plainTexts = documentTarget('plain text file', '.txt', (random) =>
  happens(random, 0.3)
    ? spoilBytes(random, encode(report), [randomBytes(random)])
    : encode(randomText(random, ['\n', '　　', '一、', '推动高质量发展，', '\r\n', '\t'])),
);
export const markdownFiles = documentTarget('markdown file', '.md', (random) =>
  encode(happens(random, 0.5) ? spoilText(random, report, markdownMarks) : randomText(random, markdownMarks)),
);
export const webPages = documentTarget('web page', '.html', (random) =>
  encode(`<html>${randomText(random, htmlMarks)}`),
);
export const wordFiles = documentTarget('word file', '.docx', (random) => {
  if (happens(random, 0.3)) return spoilBytes(random, pick(random, packed), packed);
  const pieces = Array.from({ length: below(random, 30) }, () => pick(random, xmlMarks));
  const body = happens(random, 0.7) ? balanced(pieces) : pieces.join('');
  return makeDocx({
    body,
    styles,
    numbering,
    footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
  });
});
export const books = documentTarget('book', '.epub', (random) => {
  if (happens(random, 0.5)) return spoilBytes(random, pick(random, packed), packed);
  return makeEpub({ chapters: { 'a.xhtml': randomText(random, htmlMarks) } });
});
/** Of PDFs what is this project's own: pdf.js's part is tried on spoilt files in its reader's test. */
export const pdfPages = target({
  name: 'pdf page',
  generate: (random: Random): PageText[] =>
    Array.from({ length: 1 + below(random, 4) }, () => ({
      pieces: Array.from({ length: below(random, 60) }, () => pieceOn(random)),
      slanted: happens(random, 0.1) ? ['水印'] : [],
      width: 600,
      height: 800,
    })),
  run: (pages: PageText[]): Outcome => {
    const shown: string[] = [];
    layOut(pages, ({ runs }) => shown.push(...runs.map(({ text }) => text)));
    const given = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
    const lettersOf = (text: string) => [...text.replace(/[\s第页没有文字水印\d]/g, '')].sort().join('');
    promise(lettersOf(shown.join('')) === lettersOf(given), 'a character is lost on its page');
    return 'accepted';
  },
});

function pieceOn(random: Random): Piece {
  const text = pick(random, ['推动高质量发展', '一、', '。', ' ', 'GDP', 'a b', '“', '改 革', '—1—', '']);
  const size = pick(random, [9, 16, 16, 16, 22]);
  const x = happens(random, 0.5) ? pick(random, [50, 82, 300, 332]) : random() * 600;
  const width = happens(random, 0.9) ? text.length * size : random() * 900;
  return { text, x, y: Math.round(random() * 33) * 24, width, size, isBold: happens(random, 0.2) };
}

function documentTarget(name: string, extension: string, generate: (random: Random) => Uint8Array) {
  return target({
    name,
    generate,
    run: async (bytes: Uint8Array): Promise<Outcome> => {
      const result = await readDocument({ name: `a${extension}`, bytes }, {});
      if (!result.ok) {
        promise(describeReadFailure(result.error, 'a', 'zh').title !== '', 'a failure without words');
        return 'refused';
      }
      const { text, lines } = result.value;
      let end = 0;
      for (const { from, to, hints } of lines) {
        const words = text.slice(from, to);
        promise(from === end && words !== '' && words === words.trim(), `a line that is none: ${from}–${to}`);
        promise(text[to] === '\n' && !words.includes('\n'), 'a line without its end');
        promise(hints.bold >= 0 && hints.bold <= words.length, 'more bold than there are words');
        end = to + 1;
      }
      promise(end === text.length, 'text outside of lines');
      promise(!/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.test(text), 'characters that mislead');
      return 'accepted';
    },
  });
}

/** With an end for every beginning. */
function balanced(pieces: readonly string[]): string {
  const open: string[] = [];
  let body = paragraph('字');
  for (const piece of pieces) {
    const closing = /^<\/(w:\w+)>$/.exec(piece)?.[1];
    if (closing !== undefined) {
      if (open.at(-1) === closing) body += `</${open.pop()}>`;
      continue;
    }
    if (piece.startsWith('<!') || piece.startsWith('&')) continue;
    body += piece;
    const opening = /^<(w:\w+)>$/.exec(piece)?.[1];
    if (opening !== undefined) open.push(opening);
  }
  return (
    body +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
