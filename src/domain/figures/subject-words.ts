/** Words around a number that do not name what is measured: verbs, adverbs, times, comparisons. */

/** Verbs and adverbs that a clause may begin with before it names what is measured. */
const leadingWords = [
  '其中|同时|折合|相当于(?=$)|预计|预期|力争|争取|确保|努力|继续|持续|进一步|大力|积极|加快|全力|全面|有序|深入|扎实|稳步|切实|成功|圆满|累计|合计(?=完成|实现)|共计|共(?!同|享|建|有|济)|超额|提前|顺利|基本|已经|已|再(?!就|生|贷|融|次)|拟(?!建)|并(?!购|网|轨|联)|将|要求|要(?!素)|使(?!用)|让|把|以(?!上|下|内|工|旧)|约|近(?!视|海|岸|零)|超(?=过)|超过|达到',
  '(?:全市|全区|全省|全县|全州|全国|各地)(?=共?(?:完成|实现|安排|实施|新增|开工|建成))|推动|推进|实现|完成|落实|承接|实施|开展|体系化|安排|组织|帮助|促进|带动|举办|招引|打造|创新打造|办好|支持|引导|引进|做好|抓好|抓住|统筹|保障(?=\\d)|建立|形成|构建|制定|出台|印发|动态更新|处置|处理|吸引|拥有|具有|设立|在全市首创|首创|全覆盖|分类施策|面向|为(?!老|民|企|农)|向(?!上|心)|对(?=[^外口接])',
].join('|');
const timeWords = [
  '(?:二〇|20|19|一九)[〇零一二三四五六七八九\\d]{2}年(?:以来|底|末|初|上半年)?',
  '[1-9]\\d?(?:[—–－-]\\d{1,2})?月(?:份|底|末)?',
  '[前一二三四]{1,2}个?季度|上半年|下半年|今年以来|今年|去年|上年|明年|全年共?|年末|年底|当年|年内|每年|一年来|过去一年',
  '(?:过去|近|今后|未来|最近|前|这)?[一二三四五六七八九十两\\d]{1,2}年(?:来|间|里|内)?(?!均)(?=累计|共|年均|平均|增|[^\\d]{0,4})',
  '到(?:二〇|20)[〇零一二三四五六七八九\\d]{2}年(?:底|末)?|到?[“"]?十[一二三四五]五[”"]?(?:时期|期间|期末|末|以来)|年均(?=新增|增长|完成)|初步核算|据初步统计',
].join('|');
const leading = new RegExp(
  `^(?:${leadingWords}|${timeWords}|[一二三四五六七八九十]是(?!否)|[\\s，。、；：:,）—”]|的)`,
  'u',
);

/** Verbs and the like between what is measured and its number. */
const trailingWords = [
  '达到了?|达到?|高达|为|是|有|至|到|成(?<!建成|落成)|大约|(?<!签|节|集|预|合|履|邀)约|接近|逼近|近|逾|超|超过|突破|跃上|跨上|迈上|跨越|超出|不低于|不少于|不超过|不高于|高于|低于|控制在|保持在|稳定在|维持在|集中在|(?<!水土)保持|修订|完成|实现|拟?按|拟|安排|各|共|总共|累计|仅|只有|将|再|力争|预计|预期|首次|成功|已|了|就|率先|不足|在|要|(?:从|由)(?:(?:19|20)\\d{2}年的?)?|(?:在|于)[^，。；]{2,18}(?:情况|基础|背景|前提)(?:下|上)|全年|年末|同口径|名义|可比|按可比价格计算|按可比口径|按不变价格计算|扣除价格因素后?|扣除价格因素实际|[（(]?(?:剔除|扣除)[^，。；（）]{2,14}(?:因素|影响)后?|(?:高出|高于|快于|低于|慢于|优于)(?:全国|全省|全市|全区)(?:平均)?(?:水平|增速)?|(?:超额)?完成(?:年度?|全年)?(?:计划|任务|目标)的?|逆势|(?:稳|位|跃|名|排)?(?:居|列)(?:全市|全国|全省|全区|全球|世界)?|排(?:全市|全省|全国|全区)?|排名|跃升至?|净|每人每[月年]|每[月年人亩吨]|全市|全国|全省|全区|全县|全球|世界|各省区',
  '(?:大幅|小幅|[微略]|明显|平均|稳步|继续|持续|进一步|快速|显著|再|整体|逐步|预期|力争)?(?:增长了?|上涨|下降|增加|提高|提升|上升|降低|减少|回落|下调|上调|增至|降至|升至|增到|降到|降为|扩大|拓展|缩短|收窄|下滑|扩增|压减|压缩|跃升|攀升|(?<!新)增|降|提高了|增加了|减少了|下降了|长达|延长|翻|较快增长|负增长)(?:至|到|了|为|约|超过|近)?',
  '(?<![\\d.])[两三四五六七八九十\\d]{1,2}年(?:间|来|内)?|(?:是|为|相当于)?(?:[一二三四五六七八九十两\\d]{1,2}年前|上年|去年|(?:19|20)\\d{2}年)的|(?:分别|(?:提高|增加|上升|降低|下降|减少|升|降|扩大)(?:到|至)(?:(?:19|20)\\d{2}年的?|今年的?)|同比|环比|同期|(?:年)?平均|年均|年(?=$)|递|连续|先后|相继|均|也|都|又|率|实际)',
  '(?:比|较|与|同)(?:上年|去年|前年|上月|上届|(?:二〇|20|19|一九)[〇零一二三四五六七八九\\d]{2}年|[一二三四五六七八九十两\\d]{1,2}年前|上年同期|去年同期|去年预算|上年年初预算|年初|前期|预算|上年年末|疫情前|五年前)?(?:底|末|同期|年初预算|预算|相比|的)?(?:相比)?',
].join('|');
const trailing = new RegExp(`(?:${trailingWords}|[\\s，。、；：:,—])$`, 'u');

/** Endings of what is measured that look like words to be left out: the 率 of 失业率, the 均 of 人均. */
const keptEndings =
  /(?:总量|成功率|失业率|比率|入学率|增长率|增速|占比|单位|岗位|学位|床位|车位|泊位|合同成|落地|户均|人均|亩均|学习中|出现率|降幅|涨幅|增幅|[^占]率)$/u;

/** So many such words follow each other at most. */
const mostStripped = 12;

export function withoutLeading(words: string): string {
  let rest = words;
  for (let count = 0; count < mostStripped; count++) {
    const next = rest.replace(leading, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** In characters; none of them is longer. */
const longestTrailing = 24;

export function withoutTrailing(words: string): string {
  let rest = words;
  for (let count = 0; count < mostStripped; count++) {
    // Only the end is looked at, for the pattern is tried from every character.
    const end = rest.slice(-longestTrailing);
    if (keptEndings.test(end.slice(-6))) break;
    const next = end.replace(trailing, '');
    if (next === end) break;
    rest = rest.slice(0, rest.length - end.length) + next;
  }
  return rest;
}

/** Where what is counted ends and what becomes of it begins: 18家养老机构｜提供. */
const afterNoun = new RegExp(
  [
    '加快|稳步|顺利|全面|完成|开展|提供|实现|启动|启用|建成|开工|竣工|投产|投用|投入|认定|旁听|推进|达到|取得|得到|超过|参加|参与|增长',
    '正式|相继|陆续|成功|有序|扎实|如期|基本(?!公共|养老|医疗|农田)|已[^经]?|均|被|列入|落地|落户|上市(?!公司)|获评|获批|获得|入选|纳入|进入|通过|稳定|位居|居全|分别|开放|建设$(?<=.{8,})|和[^、]{2,}设$|以及|，|得以|受益|脱贫|摘帽|全部|率先|签约|到位|上线|运行|投运|覆盖|集聚|占比|出台|在全国|获[省国]|入库|挂牌|揭牌',
  ].join('|'),
  'u',
);

/** What became of the things, and no name of them: 从4家｜增加到8家. */
const notNoun =
  /^(?:增加|提高|提升|增至|增长|跃升|上升|减少|下降|降|升|扩大|扩展|拓展|压减|缩减|为(?!民|企|老)|是|和|与|及|或|到|至|以|比|占|，|（|\(|得到|达到)/u;

export function nounAfter(words: string): string {
  const trimmed = words.replace(/^(?:左右|及?以上|以下|以内|上下|多|余)?的?/, '');
  if (notNoun.test(trimmed)) return '';
  const cut = trimmed.slice(1).search(afterNoun);
  return (cut < 0 ? trimmed : trimmed.slice(0, cut + 1)).replace(/(?:的|等|在|将|为)$/, '');
}

/** What is done with things that are counted, alone in a list: 出让18个、开工21个. */
export const listVerb =
  /^(?:新?开工|竣工|投产|出让|供应|立项|验收|签约|建成|投用|新建|续建|改建|扩建|改造|筹措|在建|完工|启动|落地|达产|投运|通车|交付|入住|征收|收储)$/u;
export const endsWithVerb =
  /(?:新?开工|竣工|投产|出让|供应|立项|验收|签约|建成|投用|在建|完工|启动|落地|达产|投运|通车|交付)$/u;
export const beginsWithVerb = /^(?:新建|续建|改建|扩建|改造|筹措|供应|建成|新开工|开工|交付|启动|完成)/u;

/** Endings of what is measured, shared by a list: 高技术制造业、装备制造业增加值. */
export const measuredEnding =
  /(?:(?:常住)?居民人均可支配收入|增加值|总?产值|货值|(?:各项)?[存贷]款余额|(?:水质)?优良(?:断面|天数)?比例|(?:死亡|受伤)人数|吞吐量|营业收入|营收|收入|支出|产量|投资|总额|零售额|销售额|进出口|出口|进口|面积|人数|数量|比重|占比|覆盖率|率|浓度|强度|价格|消费|就业|[^\d]数)$/u;
