/** The units that quantities of official texts have: measures, and words that count things. */

const measures = [
  '个百分点|百分点|基点|%|％|‰',
  '美元|港元|欧元|元人民币|元/平方米|元/人|元/月|元/年|元/吨|元/天|元',
  '吨标准煤|吨公里|吨/公顷|吨|公斤/亩|公斤|千克|市斤|斤|担|微克/立方米|毫克/升|克|升',
  '标准箱|标箱|TEU|平方公里|平方千米|平方米|立方米|公里/小时|公里|千米|海里|厘米|毫米|纳米|米(?!粮|袋|面)',
  '公顷|亩次|亩|千瓦时|瓦时|千瓦|兆瓦|瓦|度(?!假|过|电|汛)|马力',
  '倍|番|个月|个季度|个工作日|岁|小时|分钟|摄氏度|人次|人天|户次|架次|航次|车次|台次|例次|件次|场次|家次|班次',
].join('|');

/** With what must not follow, because the sign then begins another word. */
const counters = [
  '个(?!人|体|性|税|别|股)|家(?!庭|长|乡|园|政|居|电|校)|项(?!目)|件|套（间）|套(?!班子|路)|间|户(?!籍|外)|名(?!列|称|义|单|次|优)',
  '人(?![民大均口才工类员力物心事居文机])|位(?!一体|置|于|居|列)|所(?!有|在|得|属)|条(?!件|例)|次(?!会议|全会|全体|序|数|生|元)',
  '座|批(?!准|发|复|次)|类(?!似|型|别)|种(?!植|子|业|粮|质)|台(?!阶|账|湾|风|胞)|辆|艘|架|栋|幢|张|头(?!部|条)|只(?!有|是|要|能)',
  '株|场(?!所|地|馆|景)|轮(?!驱)|处(?!于|理|置|在|级)|门(?!类|口|户|槛)|册|支(?!持|出|撑|付|部)|枚|颗|份|宗|片(?!区)|班|期(?!间|末|盼|待|货|权)',
  '起(?!来|步|点|到|草|义|降)|棵|口(?!岸|径)|款|部(?!门|分|长|队|署|级)|对(?!接|外|口|标|于)|尾|羽|笔|例(?!如|行|外|会)|列(?![入为车席举])',
].join('|');

/** Of both: a unit as a pattern. */
export const unitPattern = `(?:${measures}|${counters})`;
export const measurePattern = `(?:${measures})`;

const isCounterUnit = new RegExp(`^[余多来]?[百千万亿]{0,2}[余多来]?(?:${counters})$`, 'u');

export function isCounter(unit: string): boolean {
  return isCounterUnit.test(unit);
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:％|百分之)$/, '%'],
  [/^百分点$/, '个百分点'],
  [/(?:标箱|TEU)$/, '标准箱'],
  [/平方千米$/, '平方公里'],
  [/千米$/, '公里'],
  [/千克$/, '公斤'],
  [/市斤$/, '斤'],
  [/元人民币$/, '元'],
];

export function normaliseUnit(written: string): string {
  for (const [pattern, unit] of spellings) if (pattern.test(written)) return written.replace(pattern, unit);
  return written;
}

export interface Measure {
  readonly value: number;
  /** Without 万 and 亿. */
  readonly base: string;
}

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const sameBase: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  项: '个',
  件: '个',
  家: '个',
  处: '个',
  所: '个',
  座: '个',
  户次: '户',
  幢: '栋',
};
const converted: Readonly<Record<string, readonly [number, string]>> = {
  平方公里: [1e6, '平方米'],
  公顷: [1e4, '平方米'],
  亩: [1e4 / 15, '平方米'],
  公里: [1e3, '米'],
  斤: [0.5, '公斤'],
  吨: [1e3, '公斤'],
  千瓦: [1e3, '瓦'],
  成: [10, '%'],
};

/** In a base unit, so that 1.4万亿斤 and 7亿吨 can be compared; the number, that of a %, stays as it is. */
export function measureOf(value: number, unit: string): Measure {
  let factor = 1;
  let base = unit;
  while (base.length > 1 && scales[base.charAt(0)] !== undefined && !/^千[瓦米]/.test(base)) {
    factor *= scales[base.charAt(0)] ?? 1;
    base = base.slice(1);
  }
  const [more, other] = converted[base] ?? [1, sameBase[base] ?? base];
  return { value: value * factor * more, base: other };
}
