/** Which indicator the words of a subject mean: the one name of 地区生产总值, GDP and 全市生产总值. */
import type { Figure } from './figure.ts';
import { vocabulary } from './vocabulary.ts';

export interface NamedIndicator {
  /** Null where the vocabulary has none. */
  readonly name: string | null;
  /** True where the words could mean something else. */
  readonly doubtful: boolean;
}

const scope =
  /^(?:全国|全市|全区|全省|全县|全州|全年|全社会(?!研发)|我国|我市|我区|我省|本市|本区|本级|区级|市级|省级|县级|地方(?!政府|财政收入|公共)|年度|年末|预计|预期|总体)/u;
const compiled = vocabulary.map(({ name, as, perhaps }) => ({
  name,
  sure: new RegExp(`^(?:${as})$`, 'u'),
  perhaps: perhaps === undefined ? null : new RegExp(`^(?:${perhaps})$`, 'u'),
}));
/** What can be left out of a name with doubt. */
const loose = /(?:总额|总量|总值|规模|金额|人数|数量|水平|完成|额)$/u;

const known = new Map<string, NamedIndicator>();
/** Subjects repeat; those of very many reports are not all kept. */
const mostKnown = 20_000;

export function indicatorOf(subject: string): NamedIndicator {
  const before = known.get(subject);
  if (before !== undefined) return before;
  const found = lookUp(subject);
  if (known.size >= mostKnown) known.clear();
  known.set(subject, found);
  return found;
}

/** What somebody who names an indicator means: that of the vocabulary where they surely mean it, else what they say. */
export function namedByUser(typed: string): string {
  const { name, doubtful } = indicatorOf(typed);
  return name === null || doubtful ? typed : name;
}

function lookUp(subject: string): NamedIndicator {
  if (subject === '') return { name: null, doubtful: false };
  const words = subject.replace(/^其中[：，]?/u, '').replace(/[“”"\s]|预计(?:完成|实现)/gu, '');
  const spellings = withoutScope(words);
  for (const words of spellings) {
    const sure = compiled.find((entry) => entry.sure.test(words));
    if (sure) return { name: sure.name, doubtful: false };
  }
  for (const words of spellings) {
    const bare = words.replace(loose, '');
    const perhaps = compiled.find(
      (entry) => entry.perhaps?.test(words) === true || (bare !== words && entry.sure.test(bare)),
    );
    if (perhaps) return { name: perhaps.name, doubtful: true };
  }
  return { name: null, doubtful: false };
}

function withoutScope(words: string): string[] {
  const spellings = [words];
  for (let rest = words.replace(scope, ''); rest !== spellings.at(-1); rest = rest.replace(scope, '')) {
    spellings.push(rest);
  }
  return spellings;
}

/** 固定资产投资降幅 of 3% is a growth of 固定资产投资, as 固定资产投资下降3% is. */
export function withoutRate({ subject, kind }: Pick<Figure, 'subject' | 'kind'>): string {
  return kind === 'growth' ? subject.replace(/(?<=.{2})(?:增速|[增涨升降减跌]幅|增长率)$/u, '') : subject;
}

/** Two figures measure the same thing when they have one indicator, or both none and the same words. */
export function nameOfMeasured(figure: Pick<Figure, 'subject' | 'indicator' | 'kind'>): string {
  return (
    figure.indicator ??
    withoutRate(figure)
      .replace(/^(?:全市|全区|全省|全国|完成|实现|新增|累计)/u, '')
      .replace(/[“”"\s的]/gu, '')
  );
}
