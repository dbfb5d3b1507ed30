/** How a comparison looks as a web page: on paper and without colours too. */

export const comparisonStyle = `
:root { color-scheme: light dark; --ink: #1f1d1a; --quiet: #5f5a52; --rule: #bdb7ab; --in: #1d5c2f; --out: #8f1d14; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e0; --quiet: #b3ada2; --rule: #57524a; --in: #8fd6a2; --out: #f2a199; }
}
body {
  max-width: 46em; margin: 0 auto; padding: 2em 1.2em 6em; color: var(--ink);
  font: 18px/1.9 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
}
h1, h2, h3, .title { line-height: 1.5; }
.title, .caption { text-align: center; }
.title { font-size: 1.5em; font-weight: bold; }
.heading { font-size: 1.15em; font-weight: bold; }
.names, .legend, nav li { color: var(--quiet); }
main p { margin: 0.7em 0; white-space: pre-wrap; overflow-wrap: anywhere; }
main .table-row { margin: 0.2em 0; tab-size: 12; }
ins { color: var(--in); text-decoration: underline; text-decoration-thickness: 0.1em; text-underline-offset: 0.2em; }
del { color: var(--out); text-decoration: line-through; }
.change { border-left: 0.2em solid var(--rule); padding-left: 0.8em; margin-left: -1em; }
.note { color: var(--quiet); font-size: 0.8em; }
.break { color: var(--quiet); }
.change:target { border-left-color: currentColor; }
nav ol { padding-left: 2.2em; font-size: 0.9em; line-height: 1.6; }
a { color: inherit; text-underline-offset: 0.2em; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { --ink: #000; --quiet: #333; --in: #000; --out: #000; }
  body { max-width: none; padding: 0; font-size: 12pt; }
  nav li, main p { break-inside: avoid-page; }
  main .paragraph { break-inside: auto; }
}
`;
