/** How a document looks on paper: A4, numbered pages, the place of each item beside it. */

/** Chromium draws margin boxes from version 131 on; page numbers of the contents only where `target-counter` is known. */
export const printStyle = `
:root { color-scheme: light; }
body {
  max-width: 40em; margin: 0 auto; padding: 2em 1.2em; color: #000;
  font: 16px/1.8 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6, .toc b, .note .facts {
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", SimHei, sans-serif;
}
h1, .caption { text-align: center; }
h1 { line-height: 1.5; font-size: 1.6em; }
h2 { font-size: 1.3em; line-height: 1.5; margin: 1.6em 0 0.6em; }
h3, h4, h5, h6 { font-size: 1.1em; line-height: 1.5; margin: 1.2em 0 0.4em; }
.line { position: relative; margin: 0.4em 0; text-indent: 2em; }
.continues, .list-item, .caption, .image { text-indent: 0; }
.list-item { padding-left: 1.2em; }
.image { text-align: center; color: #444; }
.cite { position: absolute; left: -4.6em; width: 4em; text-align: right; text-indent: 0; font: 0.7em/2.5 Arial, sans-serif; color: #555; }
.citations main { padding-left: 3.2em; }
.gap { color: #555; }
u { text-decoration: underline; text-decoration-thickness: 0.09em; text-underline-offset: 0.22em; }
sup { font: 0.68em/1 Arial, sans-serif; text-indent: 0; }
.note { margin: 0.3em 0 0.8em 2em; padding: 0.1em 0.8em; border-left: 0.2em solid #777; font-size: 0.88em; line-height: 1.6; }
.note p, .note pre { margin: 0.2em 0; white-space: pre-wrap; }
.note .facts { font-size: 0.9em; color: #444; }
.quoted { border-left: 2px solid #bbb; padding-left: 0.8em; }
table { border-collapse: collapse; margin: 0.8em 0; width: 100%; font-size: 0.9em; }
td { border: 1px solid #777; padding: 0.2em 0.5em; position: relative; }
.toc { margin: 1.5em 0 2em; }
.toc ol { list-style: none; margin: 0; padding-left: 1.4em; }
.toc > ol { padding-left: 0; }
.toc a { color: inherit; text-decoration: none; display: flex; gap: 0.6em; }
@page {
  size: A4; margin: 25mm 22mm 24mm;
  @bottom-center { content: "— " counter(page) " —"; font: 10.5pt SimSun, serif; }
}
@supports (content: target-counter(attr(href), page)) {
  .toc a::after { content: target-counter(attr(href), page); margin-left: auto; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 12pt; print-color-adjust: exact; }
  .toc { break-after: page; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, .note .facts { break-inside: avoid; }
  .note .facts { break-after: avoid; }
  p { orphans: 2; widows: 2; }
}
`;
