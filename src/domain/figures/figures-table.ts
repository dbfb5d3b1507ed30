/** A document's figures as a plain table, for spreadsheets. */
import type { FigureRow } from './figuring.ts';
import { sayValue } from './say-value.ts';

const kinds = {
  level: '数额',
  growth: '增幅',
  change: '增减',
  share: '占比',
  rank: '位次',
  count: '个数',
} as const;
const roles = { outcome: '完成情况', target: '目标', plan: '规划', reference: '参照' } as const;

export const figureColumns = [
  '指标',
  '原文说法',
  '数值',
  '上限',
  '单位',
  '原文数值',
  '类别',
  '时间',
  '性质',
  '地方',
  '条目',
  '存疑',
  '原句',
] as const;

/** The first row has the names of the columns. */
export function tabulateFigures(
  rows: readonly FigureRow[],
  sentenceOf: (row: FigureRow) => string,
): string[][] {
  return [
    [...figureColumns],
    ...rows.map((row) => {
      const { figure, written } = row;
      return [
        figure.indicator ?? figure.subject,
        figure.subject,
        `${figure.value}`,
        figure.upper === null ? '' : `${figure.upper}`,
        figure.unit,
        sayValue(figure, written),
        kinds[figure.kind],
        figure.period ?? '',
        roles[figure.role],
        figure.place ?? '',
        figure.line,
        doubts(row).join('；'),
        sentenceOf(row),
      ];
    }),
  ];
}

function doubts({ figure, isContradicted, isOutOfScale, isMisread }: FigureRow): string[] {
  return [
    ...(figure.isDoubtful ? ['是否同一指标存疑'] : []),
    ...(isContradicted ? ['与文中另一处不同'] : []),
    ...(isOutOfScale ? ['与其他年份相差约十倍'] : []),
    ...(isMisread ? ['疑似识别错误'] : []),
  ];
}
