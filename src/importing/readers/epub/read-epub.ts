/** Reads an EPUB: its chapters in the order in which they are to be read. */
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { HtmlLines } from '../html/lines.ts';
import { parseHtml } from '../html/read-html.ts';
import { LineWriter } from '../line-writer.ts';
import type { Pace } from '../pace.ts';
import { folderOf, partPath } from '../packed/part-path.ts';
import { attributeOf, readXml } from '../packed/read-xml.ts';
import type { ZipArchive } from '../packed/zip-archive.ts';
import { Unreadable } from '../read-failure.ts';
import { decodeText } from '../text/decode-text.ts';
import { type PackageFile, readPackageFile } from './package-file.ts';

const chapters = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/;

export async function readEpub(archive: ZipArchive, pace: Pace): Promise<Extracted> {
  const path = await packagePath(archive, pace.part(0, 0));
  const file = await archive.read(path, pace.part(0, 0));
  if (file === null) throw new Unreadable({ code: 'damaged' });
  const book = await readPackageFile(file, pace.part(0, 0));
  await refuseLocked(archive, book, folderOf(path), pace.part(0, 0));
  const writer = new LineWriter();
  for (const [index, id] of book.spine.entries()) {
    const item = book.items.get(id);
    if (item === undefined || !chapters.test(item.type)) continue;
    const own = pace.part(index / book.spine.length, (index + 1) / book.spine.length);
    const chapter = await archive.read(partPath(folderOf(path), item.path), own);
    if (chapter === null) throw new Unreadable({ code: 'damaged' });
    const document = await parseHtml(decodeText(chapter), own);
    new HtmlLines(writer, item.isContents ? 'contents' : 'text').add(document.childNodes);
  }
  return writer.finish({ title: book.title, source: book.source });
}

async function packagePath(archive: ZipArchive, pace: Pace): Promise<string> {
  const container = await archive.read('META-INF/container.xml', pace);
  const paths: string[] = [];
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'rootfile') paths.push(partPath('', attributeOf(attributes, 'full-path')));
  };
  if (container !== null) await readXml(container, { open, close: () => {}, text: () => {} }, pace);
  const [path] = paths;
  if (path === undefined) throw new Unreadable({ code: 'damaged' });
  return path;
}

/** Fonts may be locked; a chapter that is can only be read by the shop's own reader. */
async function refuseLocked(
  archive: ZipArchive,
  book: PackageFile,
  folder: string,
  pace: Pace,
): Promise<void> {
  const file = await archive.read('META-INF/encryption.xml', pace);
  if (file === null) return;
  const locked = new Set<string>();
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'CipherReference') locked.add(partPath('', attributeOf(attributes, 'URI')));
  };
  await readXml(file, { open, close: () => {}, text: () => {} }, pace);
  const paths = book.spine.map((id) => book.items.get(id)).filter((item) => item !== undefined);
  if (paths.some(({ path }) => locked.has(partPath(folder, path))))
    throw new Unreadable({ code: 'protected' });
}
