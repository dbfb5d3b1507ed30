/** How notes look as a web page: on paper and without colours too. */

export const notesHtmlStyle = `
:root { color-scheme: light; }
body {
  max-width: 46em; margin: 0 auto; padding: 2em 1.2em 4em; color: #1f1d1a;
  font: 17px/1.8 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.5; font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", SimHei, sans-serif; }
header, h2 { text-align: center; }
header p { color: #5f5a52; }
h3 { margin: 2em 0 0.8em; font-size: 1.1em; }
article { margin: 0 0 1.8em; }
article p, article pre { margin: 0.4em 0; white-space: pre-wrap; }
blockquote { margin: 0; padding: 0.4em 1em; border-left: 0.3em solid; background: #f7f5f0; }
.yellow blockquote { border-color: #d9a400; }
.green blockquote { border-color: #2f8f4e; }
.blue blockquote { border-color: #2f6fb5; }
.pink blockquote { border-color: #c04a80; }
blockquote footer { text-align: right; color: #5f5a52; font-size: 0.85em; }
.quoted { border-left: 2px solid #bdb7ab; padding-left: 0.8em; }
.facts, .bookmark { color: #5f5a52; font-size: 0.85em; }
hr { border: 0; border-top: 1px solid #bdb7ab; }
@page { size: A4; margin: 25mm 22mm; @bottom-center { content: "— " counter(page) " —"; font: 10.5pt SimSun, serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 12pt; color: #000; print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  blockquote footer { break-before: avoid; }
  .bookmark { break-inside: avoid; }
  .facts { break-before: avoid; }
  p { orphans: 2; widows: 2; }
}
`;
