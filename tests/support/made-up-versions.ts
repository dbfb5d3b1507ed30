/** One made-up report in three versions, and notes of every kind on the first. */
import type { Bookmark, Note } from '../../src/domain/notes/note.ts';
import { type Line, type Report, shownText } from '../../src/domain/report/report.ts';
import { openBundle } from '../../src/importing/bundle.ts';
import { arrangeText } from './arranged-text.ts';
import { type MadeUpFile, textFile } from './made-up-files.ts';
import { bookmarkOn, noteOn, rangeOf } from './notes.ts';
import { sha256 } from './qingpu.ts';

const head = [
  '政府工作报告',
  '——2026年1月20日在清河市第十六届人民代表大会第五次会议上',
  '市长　周明远',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员和列席人员提出意见。',
];

const draft = [
  ...head,
  '一、2025年工作回顾',
  '（一）经济运行稳中有进',
  '地区生产总值增长5.2%，一般公共预算收入增长4.1%，规模以上工业增加值增长6.3%，主要指标好于预期。',
  '全年实施重大项目129个，完成投资222亿元；新建标准厂房三十六万平方米，引进产业链配套企业五十八家。',
  '外贸进出口总额突破千亿元大关，跨境电商综合试验区建设取得积极进展，新增外资企业四十二家。',
  '（二）民生保障有力有效',
  '城镇新增就业3.6万人，城乡居民人均可支配收入增长5.5%，群众获得感幸福感不断提升。',
  '改造老旧小区86个，加装电梯三百一十台，新增停车泊位一万两千个，群众出行停车更加便利。',
  '新建改扩建学校十二所，新增学位九千个，义务教育优质均衡发展县区创建通过省级评估。',
  '二、2026年重点任务',
  '（一）扩大有效需求',
  '坚持项目为王，优化投资结构，着力推进项目建设提质增效，确保全年固定资产投资增长百分之六。',
  '深入实施提振消费专项行动，培育首发经济、冰雪经济、银发经济，办好清河购物节和美食文化周。',
  '（二）建设宜居城市',
  '统筹推进城市更新，实施地下管网改造一百五十公里，建设口袋公园二十个，完善无障碍设施。',
  '深化垃圾分类和污水治理，空气质量优良天数比率保持在百分之八十八以上，让城市更清洁更美丽。',
  '各位代表，让我们团结一心、真抓实干，奋力谱写现代化清河建设的新篇章。',
];

/** Figures and words changed, marks changed, one paragraph gone, one moved, two new ones. */
const revised = [
  ...head,
  '一、2025年工作回顾',
  '（一）经济运行稳中有进',
  '地区生产总值增长5.0%，一般公共预算收入增长4.1%，规模以上工业增加值增长6.3%，主要指标好于预期。',
  '全年实施重大项目131个，完成投资222亿元，新建标准厂房三十六万平方米，引进产业链配套企业五十八家。',
  '（二）民生保障有力有效',
  '城镇新增就业3.6万人，城乡居民人均可支配收入增长5.5%，群众获得感幸福感不断提升。',
  '新增普惠托位一千五百个，长期护理保险试点覆盖全市，基本养老服务清单落地见效。',
  '新建改扩建学校十二所，新增学位九千个，义务教育优质均衡发展县区创建通过省级评估。',
  '改造老旧小区86个，加装电梯三百一十台，新增停车泊位一万两千个，群众出行停车更加便利。',
  '二、2026年重点任务',
  '（一）扩大有效需求',
  '坚持项目为王，优化投资结构，着力推进项目建设提质增效，力争全年固定资产投资增长百分之七。',
  '深入实施提振消费专项行动，培育首发经济、冰雪经济、银发经济，办好清河购物节和美食文化周。',
  '（二）建设宜居城市',
  '统筹推进城市更新，实施地下管网改造一百五十公里，建设口袋公园二十个，完善无障碍设施。',
  '深化垃圾分类和污水治理，空气质量优良天数比率保持在百分之八十八以上，让城市更清洁更美丽。',
  '推进城市生命线安全工程，健全防洪排涝体系，完成一百二十处易涝点整治任务。',
  '各位代表，让我们团结一心、真抓实干，奋力谱写现代化清河建设的新篇章。',
];

const unlike = [
  ...head,
  '审判机关依法履职，全年受理各类案件一万两千件，审结率达到百分之九十七。',
  '检察机关开展公益诉讼专项监督，督促整治食品药品安全问题三百余件。',
  '持续深化司法责任制改革，法官人均办案二百四十件，当庭宣判率明显上升。',
  '加强执行联动机制建设，执行到位金额三十亿元，切实解决执行难问题。',
];

export const draftFile = textFile('政府工作报告（征求意见稿）.txt', draft);
export const revisedFile = textFile('政府工作报告（修订稿）.txt', revised);
export const unlikeFile = textFile('政府工作报告（另一份）.txt', unlike);

/** As the app shows the file once it is a document with this id. */
export async function reportOfFile(id: string, { name, buffer }: MadeUpFile): Promise<Report> {
  const { source, arrangement } = await arrangeText(id, name, buffer.toString());
  const bytes = new TextEncoder().encode(source);
  const known = { name: '', meeting: '', kind: 'work-report', speaker: null } as const;
  const bundle = openBundle(bytes, sha256(bytes), arrangement, known);
  const report = bundle.ok ? bundle.value.reports[0] : undefined;
  if (!report) throw new Error('the made-up version does not open');
  return report;
}

export interface MadeOnDraft {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

/** Words, whole items, headings, several items at once, and two bookmarks: thirty of them. */
export function notesOnDraft(report: Report): MadeOnDraft {
  const version = sha256(Buffer.from(shownText(report)));
  let count = 0;
  const given = () => {
    count += 1;
    return { version, id: `note-${count}`, text: count % 3 === 0 ? '' : `第${count}条意见` };
  };
  const on = (words: string) => noteOn(report, rangeOf(report, lineSaying(report, words).id, words), given());
  const whole = (words: string) => noteOn(report, lineSaying(report, words).id, given());
  const from = (first: string, last: string) =>
    noteOn(
      report,
      {
        start: rangeOf(report, lineSaying(report, first).id, first).start,
        end: rangeOf(report, lineSaying(report, last).id, last).end,
      },
      given(),
    );
  const notes = [
    on('政府工作报告'),
    on('一般公共预算收入增长4.1%'),
    on('规模以上工业增加值增长6.3%'),
    on('主要指标好于预期'),
    on('完成投资222亿元；新建标准厂房'),
    on('引进产业链配套企业五十八家'),
    on('城镇新增就业3.6万人'),
    on('城乡居民人均可支配收入增长5.5%'),
    on('改造老旧小区86个'),
    on('新增停车泊位一万两千个'),
    on('新增学位九千个'),
    on('优化投资结构'),
    on('提振消费专项行动'),
    on('冰雪经济'),
    on('地下管网改造一百五十公里'),
    on('建设口袋公园二十个'),
    on('空气质量优良天数比率'),
    on('现代化清河建设'),
    whole('城镇新增就业'),
    whole('统筹推进城市更新'),
    whole('（二）民生保障有力有效'),
    whole('二、2026年重点任务'),
    from('实施地下管网改造', '深化垃圾分类'),
    from('培育首发经济', '（二）建设宜居城市'),
    // Changed.
    on('地区生产总值增长5.2%'),
    on('实施重大项目129个'),
    on('固定资产投资增长百分之六'),
    // Gone.
    on('外贸进出口总额突破千亿元大关'),
  ];
  const bookmarks = [
    bookmarkOn(report, lineSaying(report, '新建改扩建学校').id),
    bookmarkOn(report, lineSaying(report, '外贸进出口').id),
  ];
  return { notes, bookmarks };
}

export function lineSaying(report: Report, words: string): Line {
  const line = report.lines.find(({ text }) => text.includes(words));
  if (!line) throw new Error(`nothing says ${words}`);
  return line;
}
