/** Reads a Word file: the text that Word shows of it, with tracked changes as if they were accepted. */
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { LineWriter } from '../line-writer.ts';
import type { Pace } from '../pace.ts';
import { folderOf, partPath } from '../packed/part-path.ts';
import { attributeOf, readXml } from '../packed/read-xml.ts';
import type { ZipArchive } from '../packed/zip-archive.ts';
import { Unreadable } from '../read-failure.ts';
import { DocxBody } from './body.ts';
import { DocxNotes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

export async function readDocx(archive: ZipArchive, pace: Pace): Promise<Extracted> {
  const document =
    (await relations(archive, '', pace.part(0, 0))).get('officeDocument') ?? 'word/document.xml';
  const body = await archive.read(document, pace.part(0, 0.1));
  if (body === null) throw new Unreadable({ code: 'damaged' });
  const parts = await relations(archive, document, pace.part(0.1, 0.1));
  const read = (kind: string, from: number, to: number) =>
    archive.read(parts.get(kind) ?? '', pace.part(from, to));
  const styles = await Styles.read(await read('styles', 0.1, 0.15), pace.part(0.15, 0.2));
  const numbering = await Numbering.read(await read('numbering', 0.2, 0.25), pace.part(0.25, 0.3));
  const notes = new DocxNotes();
  const writer = new LineWriter();
  const context = { styles, numbering, notes };
  const lines = new DocxBody(context, ({ runs, look }) => writer.addRuns(runs, look));
  await readXml(body, lines, pace.part(0.3, 0.9));
  for (const kind of ['footnotes', 'endnotes']) {
    const part = await read(kind, 0.9, 0.92);
    if (part !== null) await readXml(part, new DocxBody(context, () => {}), pace.part(0.92, 1));
  }
  for (const { runs, look } of notes.lines()) writer.addRuns(runs, look);
  return writer.finish({ title: await titleOf(archive, pace.part(1, 1)), source: null });
}

/** The parts that a part refers to, by the last word of what they are to it; '' is the package itself. */
async function relations(archive: ZipArchive, part: string, pace: Pace): Promise<Map<string, string>> {
  const folder = folderOf(part);
  const file = await archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`, pace);
  const targets = new Map<string, string>();
  if (file === null) return targets;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const kind = attributeOf(attributes, 'Type').split('/').at(-1) ?? '';
    // Pictures and links may lie outside: nobody fetches them.
    if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External' || !used.has(kind))
      return;
    targets.set(kind, partPath(folder, attributeOf(attributes, 'Target')));
  };
  await readXml(file, { open, close: () => {}, text: () => {} }, pace);
  return targets;
}

const used = new Set(['officeDocument', 'styles', 'numbering', 'footnotes', 'endnotes']);

async function titleOf(archive: ZipArchive, pace: Pace): Promise<string | null> {
  const file = await archive.read('docProps/core.xml', pace);
  if (file === null) return null;
  let isTitle = false;
  let title = '';
  await readXml(
    file,
    {
      open: (name) => {
        isTitle = name === 'title';
      },
      close: () => {
        isTitle = false;
      },
      text: (text) => {
        if (isTitle) title += text;
      },
    },
    pace,
  );
  return title;
}
