/** Reads the first sheet of a workbook as rows of text. */
import type { Pace } from '../pace.ts';
import { folderOf, partPath } from '../packed/part-path.ts';
import { attributeOf, readXml, type XmlAttributes } from '../packed/read-xml.ts';
import type { ZipArchive } from '../packed/zip-archive.ts';
import { Unreadable } from '../read-failure.ts';
import { SharedStrings, SheetRows } from './cells.ts';

const workbook = 'xl/workbook.xml';

/** Null where there are more rows than `mostRows`. Throws `Unreadable`. */
export async function readRows(
  archive: ZipArchive,
  mostRows: number,
  pace: Pace,
): Promise<string[][] | null> {
  const shared = new SharedStrings();
  const strings = await archive.read('xl/sharedStrings.xml', pace);
  if (strings) await readXml(strings, shared, pace);
  const sheet = await archive.read(await findFirstSheet(archive, pace), pace);
  if (!sheet) throw new Unreadable({ code: 'damaged' });
  const rows = new SheetRows(shared.strings, mostRows);
  await readXml(sheet, rows, pace);
  return rows.hasTooMany ? null : rows.rows;
}

async function findFirstSheet(archive: ZipArchive, pace: Pace): Promise<string> {
  const [sheet] = await elements(archive, workbook, 'sheet', pace);
  const id = sheet && attributeOf(sheet, 'r:id');
  const relations = await elements(archive, 'xl/_rels/workbook.xml.rels', 'Relationship', pace);
  const relation = relations.find((each) => attributeOf(each, 'Id') === id);
  const target = relation ? attributeOf(relation, 'Target') : 'worksheets/sheet1.xml';
  return partPath(folderOf(workbook), target);
}

async function elements(
  archive: ZipArchive,
  part: string,
  wanted: string,
  pace: Pace,
): Promise<XmlAttributes[]> {
  const found: XmlAttributes[] = [];
  const bytes = await archive.read(part, pace);
  if (!bytes) return found;
  const open = (name: string, attributes: XmlAttributes) => {
    if (name === wanted) found.push(attributes);
  };
  await readXml(bytes, { open, close: () => {}, text: () => {} }, pace);
  return found;
}
