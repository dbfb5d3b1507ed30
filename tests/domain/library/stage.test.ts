import { expect, test } from 'vitest';
import { stageOf } from '../../../src/domain/library/stage.ts';

test.each([
  ['甲市国民经济和社会发展规划纲要（草案）', 'a.docx', '草案'],
  ['甲市国民经济和社会发展规划纲要（草案修订稿）', 'a.docx', '修订稿'],
  ['甲市条例（征求意见稿）', 'a.docx', '征求意见稿'],
  ['政府工作报告', '政府工作报告-通过稿.docx', '通过稿'],
  ['政府工作报告', '政府工作报告（修订稿）_2.docx', '修订稿'],
  [null, '【征求意见稿】政府工作报告.pdf', '征求意见稿'],
  ['政府工作报告（草案）', '政府工作报告-修订稿.docx', '草案'],
  ['关于2026年国民经济和社会发展计划草案的报告', '计划报告.docx', null],
  ['关于《规划纲要（草案）》的说明', '说明.docx', null],
  ['政府工作报告', '政府工作报告.docx', null],
  [null, '', null],
])('of 《%s》 in %s is %s', (title, file, stage) => {
  expect(stageOf(title, file)).toBe(stage);
});
