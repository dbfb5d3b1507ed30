/** Says in plain words what an import of notes did, counted note by note. */
import type { CheckedNotes } from './check-notes-file.ts';
import type { Message } from './describe-import.ts';
import { type Language, listTitles } from './list-titles.ts';

export interface ImportOutcome {
  readonly added: number;
  readonly updated: number;
  /** Left as they are here, which is newer. */
  readonly kept: number;
  readonly same: number;
  readonly bookmarks: number;
  readonly renumbered: number;
  readonly checked: Pick<CheckedNotes, 'moved' | 'unplaced' | 'unplacedBookmarks' | 'unknown'>;
}

const words = {
  zh: {
    changed: '批注已导入',
    unchanged: '没有需要导入的批注',
    counts: {
      added: '新增 % 条批注',
      updated: '更新 % 条较旧的批注',
      kept: '% 条以这里较新的为准，没有改动',
      same: '% 条本来就有',
      bookmarks: '新增 % 个书签',
      renumbered: '% 条编号重复，已分开保存',
      moved: '% 条按原文找到了新位置',
      unplaced: '% 条在这里的文本中没有确定的位置，没有导入',
      unknown: '% 条属于这里没有的文件，没有导入',
    },
    separator: '；',
    stop: '。',
    complete: '没有一条批注丢失，较新的批注都保留着。',
    keepFile: '请保留这个文件，其中还有没能导入的批注。',
    missing: (titles: string) => `请保留这个文件；要导入其余批注，需先有${titles}。`,
  },
  en: {
    changed: 'Notes imported',
    unchanged: 'Nothing to import',
    counts: {
      added: 'notes added: %',
      updated: 'older notes updated: %',
      kept: 'left as they are here, which is newer: %',
      same: 'here already: %',
      bookmarks: 'bookmarks added: %',
      renumbered: 'shared an id and were kept apart: %',
      moved: 'placed anew by their quotation: %',
      unplaced: 'without a certain place in the text here, not imported: %',
      unknown: 'of documents that are not here, not imported: %',
    },
    separator: '; ',
    stop: '.',
    complete: 'No note was lost, and every newer note was kept.',
    keepFile: 'Keep the file: it has notes that could not be imported.',
    missing: (titles: string) => `Keep the file; to import the other notes, ${titles} must be here first.`,
  },
} as const;

export function describeImportOutcome(outcome: ImportOutcome, language: Language): Message {
  const { checked, ...counted } = outcome;
  const say = words[language];
  const counts: Record<keyof typeof say.counts, number> = {
    ...counted,
    moved: checked.moved,
    unplaced: checked.unplaced.length + checked.unplacedBookmarks.length,
    unknown: checked.unknown.reduce((sum, each) => sum + each.notes + each.bookmarks, 0),
  };
  const sentences = outcomeKeys
    .filter((key) => counts[key] > 0)
    .map((key) => say.counts[key].replace('%', `${counts[key]}`));
  return {
    title: counts.added + counts.updated + counts.bookmarks > 0 ? say.changed : say.unchanged,
    detail: `${sentences.join(say.separator)}${say.stop}`,
    next:
      counts.unknown > 0
        ? say.missing(
            listTitles(
              checked.unknown.map(({ title }) => title),
              language,
            ),
          )
        : counts.unplaced > 0
          ? say.keepFile
          : say.complete,
  };
}

const outcomeKeys = [
  'added',
  'updated',
  'kept',
  'same',
  'bookmarks',
  'renumbered',
  'moved',
  'unplaced',
  'unknown',
] as const;
