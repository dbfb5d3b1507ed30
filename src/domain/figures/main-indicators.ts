/** Chooses what is looked at first of a place: the indicators that matter most, each as it is stated of most years. */
import type { FigureKind } from './figure.ts';

/** The first ones of every plan; others come after them, those of most years first. */
const mattersMost = [
  '地区生产总值',
  '一般公共预算收入',
  '固定资产投资',
  '社会消费品零售总额',
  '外贸进出口总额',
  '规模以上工业增加值',
  '居民人均可支配收入',
  '城镇新增就业',
  '城镇调查失业率',
  '城镇登记失业率',
  '居民消费价格',
  '研发经费投入强度',
  '单位生产总值能耗',
  '赤字率',
  '实际使用外资',
  '粮食产量',
  'PM2.5平均浓度',
];

export interface LineOfYears {
  readonly indicator: string;
  readonly kind: FigureKind;
  /** Each once. */
  readonly years: readonly number[];
}

/** One year makes no line. */
const fewestYears = 2;

/** One that has less than a third of the years of others tells less than these. */
const fewestShare = 3;

/** At most `most`, of different indicators. */
export function chooseMain<Each extends LineOfYears>(lines: readonly Each[], most = 10): Each[] {
  const best = new Map<string, Each>();
  for (const line of lines) {
    if (line.years.length < fewestYears || line.kind === 'rank') continue;
    const known = best.get(line.indicator);
    if (!known || isBetter(line, known)) best.set(line.indicator, line);
  }
  const longest = Math.max(0, ...[...best.values()].map(({ years }) => years.length));
  const rank = ({ indicator, years }: Each) => {
    const at = mattersMost.indexOf(indicator);
    return at < 0 || years.length * fewestShare < longest ? mattersMost.length : at;
  };
  return [...best.values()]
    .sort((a, b) => rank(a) - rank(b) || b.years.length - a.years.length)
    .slice(0, most);
}

/** Of equally many years growth tells most. */
function isBetter(line: LineOfYears, known: LineOfYears): boolean {
  const more = line.years.length - known.years.length;
  return more > 0 || (more === 0 && line.kind === 'growth' && known.kind !== 'growth');
}
