/** How far a document has come as a draft, by what its title or its file is called. */
import { baseName } from './document.ts';

/** In the order in which a document comes through them. */
export const stages = [
  '初稿',
  '征求意见稿',
  '送审稿',
  '草案',
  '审议稿',
  '修改稿',
  '修订稿',
  '表决稿',
  '通过稿',
] as const;

const word = `(?:草案)?(${stages.join('|')})`;
const atEnd = new RegExp(`${word}[\\s\\d_.\\-）)】\\]〕」]*$`);
const atBeginning = new RegExp(`^[（(【\\[〔「]?${word}[\\s_.\\-）)】\\]〕」]`);

/** Null where neither says it. A 草案 within a title is what the document is about. */
export function stageOf(title: string | null, fileName: string): string | null {
  const names = [title ?? '', baseName(fileName)];
  for (const name of names) {
    const found = atEnd.exec(name) ?? atBeginning.exec(name);
    if (found) return found[1] ?? null;
  }
  return null;
}
