/** Writes a report as an EPUB 3: one page a part, with contents, and an id for each line. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DocumentOrigin } from '../domain/report/front-matter.ts';
import type { Report } from '../domain/report/report.ts';
import { textUrn } from '../domain/report/text-urn.ts';
import { container, printContents, printPackage, printPage } from './epub-package.ts';
import { cutIntoParts } from './epub-parts.ts';
import { placeholderImage } from './epub-text.ts';

export interface EpubOrigin extends DocumentOrigin {
  /** SHA-256 of the shown text, in hex. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly modified: string;
}

const style = `body { line-height: 1.7; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; }
h1, .caption, .image { text-align: center; }
p { margin: 0.5em 0; text-indent: 2em; }
.caption, .image { text-indent: 0; }
.gap { color: #666; }
table { border-collapse: collapse; margin: 1em 0; }
td { border: 1px solid #999; padding: 0.2em 0.5em; }
`;

const image = `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" width="160" height="90">
<rect x="0.5" y="0.5" width="159" height="89" fill="none" stroke="#999"/>
<path d="M20 70 60 30l30 30 20-20 30 30" fill="none" stroke="#999"/>
</svg>
`;

/** The first that a ZIP file can hold in every time zone: the same text gives the same bytes. */
const entryTime = '1980-01-02T00:00:00Z';

export function reportToEpub(report: Report, origin: EpubOrigin): Uint8Array<ArrayBuffer> {
  const parts = cutIntoParts(report);
  const hasImages = report.lines.some(({ role }) => role === 'image');
  const facts = {
    info: origin.info,
    source: origin.source,
    title: origin.info.title || report.name || origin.source.name,
    identifier: textUrn(origin.version),
    modified: origin.modified.replace(/\.\d+Z$/, 'Z'),
    hasImages,
  };
  const pages = parts.map(({ file, title, body }) => [`EPUB/${file}`, strToU8(printPage(title, body))]);
  const files: Zippable = {
    // First and as it is, so that the file can be told by its first bytes (EPUB Open Container Format 3.3, 4.3).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(printPackage(parts, facts)),
    'EPUB/nav.xhtml': strToU8(printContents(report, parts)),
    'EPUB/style.css': strToU8(style),
    ...(hasImages ? { [`EPUB/${placeholderImage}`]: strToU8(image) } : {}),
    ...Object.fromEntries(pages),
  };
  return zipSync(files, { mtime: entryTime });
}
