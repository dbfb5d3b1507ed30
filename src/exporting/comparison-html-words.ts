/** The words of a comparison as a web page, in Chinese and English. */
import type { Change } from '../domain/compare/comparison.ts';

export type ComparisonLanguage = 'zh' | 'en';

interface Words {
  readonly lang: string;
  readonly title: string;
  readonly old: string;
  readonly next: string;
  readonly legend: string;
  readonly added: string;
  readonly removed: string;
  readonly movedHere: string;
  readonly movedAway: string;
  readonly paragraphBreak: string;
  readonly list: string;
  readonly none: string;
  readonly number: string;
  readonly kinds: Readonly<Record<Change['kind'], string>>;
  readonly counted: (count: number, numbers: number) => string;
}

export const comparisonWords: Readonly<Record<ComparisonLanguage, Words>> = {
  zh: {
    lang: 'zh-CN',
    title: '文本对照',
    old: '旧文本',
    next: '新文本',
    legend: '下划线是新增的文字，删除线是删去的文字。',
    added: '新增：',
    removed: '删去：',
    movedHere: '由别处移来',
    movedAway: '已移到别处',
    paragraphBreak: '分段',
    list: '全部改动',
    none: '两份文本没有差别。',
    number: '涉及数字',
    kinds: { changed: '修改', added: '新增', removed: '删去', moved: '移动' },
    counted: (count, numbers) => `共 ${count} 处改动，其中 ${numbers} 处涉及数字`,
  },
  en: {
    lang: 'en',
    title: 'Comparison',
    old: 'Old text',
    next: 'New text',
    legend: 'Underlined words were added, struck-through words were deleted.',
    added: 'added: ',
    removed: 'deleted: ',
    movedHere: 'moved here',
    movedAway: 'moved elsewhere',
    paragraphBreak: 'paragraph break',
    list: 'All changes',
    none: 'The two texts do not differ.',
    number: 'number',
    kinds: { changed: 'changed', added: 'added', removed: 'deleted', moved: 'moved' },
    counted: (count, numbers) =>
      `${count} ${count === 1 ? 'change' : 'changes'}, ${numbers} of them with numbers`,
  },
};
