/** Makes small EPUBs for tests. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface EpubParts {
  /** By path, in reading order. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly navigation?: string;
  readonly packagePath?: string;
  readonly more?: Zippable;
}

export function makeEpub({
  chapters,
  navigation = '',
  packagePath = 'OEBPS/a.opf',
  more = {},
}: EpubParts): Uint8Array {
  const paths = Object.keys(chapters);
  const item = (path: string, at: number) =>
    `<item id="i${at}" href="${path}" media-type="application/xhtml+xml"${path === navigation ? ' properties="nav"' : ''}/>`;
  const opf = `<package xmlns:dc="dc"><metadata><dc:title>书名</dc:title><dc:source>来源</dc:source></metadata>
    <manifest>${paths.map(item).join('')}</manifest><spine>${paths.map((_, at) => `<itemref idref="i${at}"/>`).join('')}</spine></package>`;
  const parts = paths
    .filter((path) => !path.includes('..'))
    .map((path) => [`OEBPS/${path}`, strToU8(chapters[path] ?? '')]);
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      `<container><rootfiles><rootfile full-path="${packagePath}"/></rootfiles></container>`,
    ),
    'OEBPS/a.opf': strToU8(opf),
    ...Object.fromEntries(parts),
    ...more,
  });
}
