/** How an official document looks as a web page, and on paper: the margins and faces of GB/T 9704-2012. */
import { officialSubstitutes } from './official-layout.ts';

const [title, heading, subheading, text, page] = officialSubstitutes.map(({ name, others }) =>
  [name, ...others].map((each) => `"${each}"`).join(', '),
);

/** Its middle stands 7 mm under the text. */
const pageNumber = `font: 14pt/18pt ${page}, serif; vertical-align: top; padding-top: 4mm;`;

/** 28 characters of 三号 are the width of the text, 22 lines its height; letters are spaced to stand on that grid. */
export const officialHtmlStyle = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; ${pageNumber} padding-right: 14pt; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; ${pageNumber} padding-left: 14pt; } }
html { background: #e8e6e1; color: #000; }
body {
  box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; background: #fff;
  font: 16pt/28.95pt ${text}, serif; letter-spacing: -0.21pt; text-align: justify; overflow-wrap: anywhere;
}
h1, h2, h3, h4, p { margin: 0; font: inherit; text-indent: 2em; }
h1 { margin: 0; font: 22pt/28.95pt ${title}, serif; text-align: center; text-indent: 0; break-after: avoid; }
h2 { font-family: ${heading}, sans-serif; }
h3 { font-family: ${subheading}, serif; }
h4 { font-weight: bold; }
h2, h3, h4 { break-after: avoid; text-align: start; }
p { orphans: 2; widows: 2; }
header { margin-bottom: 28.95pt; }
.byline { font-family: ${subheading}, serif; text-align: center; text-indent: 0; }
table { width: 100%; margin-bottom: 28.95pt; border-collapse: collapse; }
th, td { padding: 0 5pt; border: 0.5pt solid; font-weight: normal; text-align: start; vertical-align: top; }
th { width: 4.5em; font-family: ${heading}, sans-serif; }
figure { margin: 0 0 28.95pt; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto; letter-spacing: 0; }
figcaption { font-family: ${heading}, sans-serif; text-align: center; }
.source { font-size: 10.5pt; line-height: 15pt; text-indent: 0; }
sup { font-size: 0.65em; line-height: 0; }
a { color: inherit; text-decoration: none; }
.footnotes { margin-top: 28.95pt; padding-top: 6pt; border-top: 0.5pt solid; font-size: 10.5pt; line-height: 15pt; }
.footnotes ol { margin: 0; padding-left: 2em; }
@media (max-width: 210mm) { body { padding: 1.5rem 1rem; } }
@media print { html { background: none; } body { max-width: none; padding: 0; } }
`;
