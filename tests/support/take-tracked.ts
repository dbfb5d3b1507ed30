/** Takes the tracked changes of a Word document in, or none of them, as ECMA-376 (part 1, 17.13.5) says. */
import { SaxesParser } from 'saxes';
import { readZip } from './read-zip.ts';

/** The text of it, each paragraph that is left ended by a line break. */
export function takeTracked(docx: Uint8Array, take: 'all' | 'none'): string {
  const dropped = take === 'all' ? 'w:del' : 'w:ins';
  const open: string[] = [];
  let text = '';
  let isEndDropped = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open.push(name);
    const isInProperties = open.includes('w:pPr');
    if (name === 'w:p') isEndDropped = false;
    if (isInProperties && name === dropped && open.includes('w:rPr')) isEndDropped = true;
    if (!isInProperties && name === 'w:tab' && !open.includes(dropped)) text += '\t';
  });
  parser.on('text', (words) => {
    if (['w:t', 'w:delText'].includes(open.at(-1) ?? '') && !open.includes(dropped)) text += words;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'w:p' && !isEndDropped) text += '\n';
  });
  parser.write(readZip(docx).get('word/document.xml') ?? '').close();
  return text;
}
