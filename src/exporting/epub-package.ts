/** What an EPUB says of itself: its package document, its contents, and the frame of each of its pages. */
import type { DocumentOrigin } from '../domain/report/front-matter.ts';
import type { Report, Section } from '../domain/report/report.ts';
import { type EpubPart, fragmentOf } from './epub-parts.ts';
import { placeholderImage } from './epub-text.ts';
import { escapeXml } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

export const container = `${declaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

export interface PackageFacts extends DocumentOrigin {
  readonly title: string;
  /** A URN that stays the same as long as the text does. */
  readonly identifier: string;
  /** `2026-01-28T09:00:00Z` */
  readonly modified: string;
  readonly hasImages: boolean;
}

/** Source: EPUB 3.3, section 5, and EPUB Accessibility 1.1, section 2. */
export function printPackage(parts: readonly EpubPart[], facts: PackageFacts): string {
  const { info, source } = facts;
  const metadata = [
    `<dc:identifier id="id">${escapeXml(facts.identifier)}</dc:identifier>`,
    `<dc:title>${escapeXml(facts.title)}</dc:title>`,
    '<dc:language>zh-CN</dc:language>',
    info.speaker === null ? '' : `<dc:creator>${escapeXml(info.speaker)}</dc:creator>`,
    info.date === null ? '' : `<dc:date>${escapeXml(info.date)}</dc:date>`,
    info.place === null ? '' : `<dc:coverage>${escapeXml(info.place)}</dc:coverage>`,
    info.occasion === null ? '' : `<dc:description>${escapeXml(info.occasion)}</dc:description>`,
    `<dc:source>${escapeXml(`${source.name} (SHA-256 ${source.sha256})`)}</dc:source>`,
    info.meeting
      ? `<meta property="belongs-to-collection" id="meeting">${escapeXml(info.meeting)}</meta>\n<meta refines="#meeting" property="collection-type">set</meta>`
      : '',
    `<meta property="dcterms:modified">${facts.modified}</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
  ].filter((entry) => entry !== '');
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    facts.hasImages ? `<item id="image" href="${placeholderImage}" media-type="image/svg+xml"/>` : '',
    ...parts.map(
      ({ file }) => `<item id="${idOf(file)}" href="${file}" media-type="application/xhtml+xml"/>`,
    ),
  ].filter((item) => item !== '');
  return `${declaration}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${parts.map(({ file }) => `<itemref idref="${idOf(file)}"/>`).join('\n')}
</spine>
</package>
`;
}

function idOf(file: string): string {
  return file.replace('.xhtml', '');
}

export function printContents(report: Report, parts: readonly EpubPart[]): string {
  const list = (file: string, sections: readonly Section[]): string =>
    `<ol>\n${sections.map((section) => entry(file, section)).join('')}</ol>\n`;
  const entry = (file: string, section: Section): string => {
    const link = `<a href="${file}#${fragmentOf(report, section)}">${labelOf(section.title)}</a>`;
    return `<li>${link}${section.sections.length > 0 ? `\n${list(file, section.sections)}` : ''}</li>\n`;
  };
  const entries = parts.map(({ file, title, section }) =>
    section ? entry(file, section) : `<li><a href="${file}">${labelOf(title)}</a></li>\n`,
  );
  return printPage(
    '目录',
    `<nav epub:type="toc" role="doc-toc">\n<h1>目录</h1>\n<ol>\n${entries.join('')}</ol>\n</nav>\n`,
  );
}

/** A link must have a text (EPUB 3.3, section 7.3). */
function labelOf(title: string): string {
  return escapeXml(title.trim() === '' ? '（无标题）' : title);
}

export function printPage(title: string, body: string): string {
  return `${declaration}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head>
<title>${labelOf(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}</body>
</html>
`;
}
