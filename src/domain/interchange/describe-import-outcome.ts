/** Says in plain words what an import of notes comes to, counted note by note. */
import type { Message } from './describe-import.ts';
import { type Language, listTitles } from './list-titles.ts';
import type { ImportPlan, UnknownImport } from './plan-import.ts';

export interface ImportOutcome {
  readonly added: number;
  readonly updated: number;
  /** Left as they are here, which is newer. */
  readonly kept: number;
  readonly same: number;
  readonly bookmarks: number;
  readonly renumbered: number;
  /** Of another program, saying something else than here. */
  readonly different: number;
  /** By their authors. */
  readonly removed: number;
  /** Left out, since they were removed here later. */
  readonly left: number;
  readonly moved: number;
  readonly doubtful: number;
  readonly unplaced: number;
  readonly unplacedBookmarks: number;
  readonly tooLong: number;
  readonly unknown: readonly UnknownImport[];
}

/** Of what is planned, as it comes to be unless the user says otherwise. */
export function outcomeOf(plan: ImportPlan): ImportOutcome {
  const updated = plan.pairs.filter(({ winner }) => winner === 'incoming').length;
  const different = plan.pairs.filter(({ reason }) => reason === 'foreign').length;
  return {
    added: plan.added.length + plan.doubtful.length + plan.unplaced.length,
    updated,
    kept: plan.pairs.length - updated - different,
    different,
    same: plan.same,
    bookmarks: plan.bookmarks.length,
    renumbered: plan.clashing,
    removed: plan.removed.length,
    left: plan.left.length,
    moved: plan.moved,
    doubtful: plan.doubtful.length,
    unplaced: plan.unplaced.length,
    unplacedBookmarks: plan.unplacedBookmarks,
    tooLong: plan.tooLong,
    unknown: plan.unknown,
  };
}

const words = {
  zh: {
    changed: '可以导入',
    unchanged: '没有需要导入的批注',
    counts: {
      added: '新增 % 条批注',
      updated: '更新 % 条较旧的批注',
      kept: '% 条以这里较新的为准，没有改动',
      different: '% 条与这里的不同，请逐条选择',
      same: '% 条本来就有',
      bookmarks: '新增 % 个书签',
      renumbered: '% 条编号重复，已分开保存',
      moved: '% 条按原文找到了新位置',
      removed: '% 条作者已经删除',
      left: '% 条在这里已经删除，没有带回',
      doubtful: '% 条的位置要确认',
      unplaced: '% 条在这里的文本中没有位置，连同引文原样保留',
      unplacedBookmarks: '% 个书签的段落这里没有，没有导入',
      tooLong: '% 条太长，没有导入',
      unknown: '% 条属于这里没有的文件，没有导入',
    },
    separator: '；',
    stop: '。',
    complete: '没有一条批注丢失，较新的批注都保留着。',
    keepFile: '请保留这个文件，其中还有没有导入的内容。',
    missing: (titles: string) => `请保留这个文件；要导入其余批注，需先有${titles}。`,
  },
  en: {
    changed: 'Ready to import',
    unchanged: 'Nothing to import',
    counts: {
      added: 'notes added: %',
      updated: 'older notes updated: %',
      kept: 'left as they are here, which is newer: %',
      different: 'other than here, to be chosen: %',
      same: 'here already: %',
      bookmarks: 'bookmarks added: %',
      renumbered: 'shared an id and were kept apart: %',
      moved: 'placed anew by their quotation: %',
      removed: 'removed by their authors: %',
      left: 'removed here before, not brought back: %',
      doubtful: 'to be confirmed at their place: %',
      unplaced: 'without a place in the text here, kept with their quotation: %',
      unplacedBookmarks: 'bookmarks of lines that are not here, not imported: %',
      tooLong: 'too long, not imported: %',
      unknown: 'of documents that are not here, not imported: %',
    },
    separator: '; ',
    stop: '.',
    complete: 'No note was lost, and every newer note was kept.',
    keepFile: 'Keep the file: not all that it has is imported.',
    missing: (titles: string) => `Keep the file; to import the other notes, ${titles} must be here first.`,
  },
} as const;

export function describeImportOutcome(outcome: ImportOutcome, language: Language): Message {
  const { unknown, ...counted } = outcome;
  const say = words[language];
  const counts: Record<keyof typeof say.counts, number> = {
    ...counted,
    unknown: unknown.reduce((sum, each) => sum + each.notes + each.bookmarks, 0),
  };
  const sentences = outcomeKeys
    .filter((key) => counts[key] > 0)
    .map((key) => say.counts[key].replace('%', `${counts[key]}`));
  return {
    title:
      counts.added + counts.updated + counts.removed + counts.bookmarks > 0 ? say.changed : say.unchanged,
    detail: `${sentences.join(say.separator)}${say.stop}`,
    next:
      counts.unknown > 0
        ? say.missing(
            listTitles(
              unknown.map(({ title }) => title),
              language,
            ),
          )
        : counts.unplacedBookmarks + counts.tooLong + counts.left > 0
          ? say.keepFile
          : say.complete,
  };
}

const outcomeKeys = [
  'added',
  'updated',
  'kept',
  'different',
  'same',
  'bookmarks',
  'removed',
  'renumbered',
  'moved',
  'doubtful',
  'unplaced',
  'left',
  'unplacedBookmarks',
  'tooLong',
  'unknown',
] as const;
