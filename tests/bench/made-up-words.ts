/** Sentences in the language of government reports, put together from their usual words. */
import { pick, type Random } from './random.ts';

const verbs = [
  '推进',
  '深化',
  '加快',
  '完善',
  '优化',
  '落实',
  '提升',
  '强化',
  '统筹',
  '巩固',
  '拓展',
  '健全',
  '启动',
  '完成',
  '持续推动',
  '扎实做好',
  '全面实施',
  '积极培育',
  '有序开展',
  '稳步扩大',
];
const places = [
  '示范区',
  '新城中心',
  '虹桥商务区',
  '西岑科创园',
  '练塘镇',
  '朱家角古镇',
  '金泽水乡',
  '重固工业园',
  '全区各街镇',
  '北青公路沿线',
  '淀山湖岸线',
  '环城水系公园',
  '市西软件园',
  '村居社区',
];
const objects = [
  '城市更新项目',
  '营商环境改革',
  '数字经济产业',
  '北斗应用示范',
  '生物医药集群',
  '现代农业园区',
  '水环境治理',
  '保障性住房建设',
  '学前教育资源',
  '社区养老服务',
  '公立医院建设',
  '文化旅游品牌',
  '基层治理能力',
  '安全生产责任',
  '绿色低碳转型',
  '人才安居工程',
  '轨道交通配套',
  '农村人居环境',
  '知识产权保护',
  '政务服务平台',
  '应急管理体系',
  '会展商贸业态',
  '河道综合整治',
  '就业创业帮扶',
  '财政预算绩效',
  '国资国企改革',
];
const results = [
  '取得明显成效',
  '迈出坚实步伐',
  '实现新的突破',
  '保持良好态势',
  '群众满意度进一步提高',
  '带动作用持续显现',
  '为高质量发展提供有力支撑',
  '形成一批可复制可推广的经验',
];
const aims = [
  '增强发展韧性',
  '提升服务能级',
  '激发市场活力',
  '守牢安全底线',
  '增进民生福祉',
  '厚植生态优势',
  '优化空间格局',
  '夯实产业基础',
  '畅通要素循环',
  '打造治理样板',
];
const units = ['个', '项', '家', '公里', '万平方米', '亿元', '万人次', '套', '所', '台'];
const connectives = [
  '同时，',
  '在此基础上，',
  '围绕目标任务，',
  '坚持问题导向，',
  '聚焦群众关切，',
  '按照全市部署，',
  '',
];

/** One item: sentences of about `length` characters in all. */
export function makeItem(random: Random, length: number): string {
  const wanted = length * (0.4 + random() * 1.2);
  let item = `${pick(random, verbs)}${pick(random, objects)}。`;
  while (item.length < wanted - 14) item += makeSentence(random);
  return item;
}

/** A heading of about ten characters. */
export function makeTitle(random: Random): string {
  return `${pick(random, ['聚力', '着力', '全力', '奋力'])}${pick(random, verbs).slice(-2)}${pick(random, objects)}`;
}

function makeSentence(random: Random): string {
  const start = `${pick(random, connectives)}${pick(random, verbs)}${pick(random, places)}${pick(random, objects)}`;
  switch (Math.floor(random() * 4)) {
    case 0:
      return `${start}${amount(random)}，${pick(random, results)}。`;
    case 1:
      return `${start}，${pick(random, verbs)}“${pick(random, objects)}+${pick(random, aims)}”行动，${pick(random, results)}。`;
    case 2:
      return `${start}，新增${pick(random, objects)}${amount(random)}，同比增长${(random() * 20).toFixed(1)}%。`;
    default:
      return `${start}、${pick(random, objects)}，在${pick(random, aims)}上下功夫。`;
  }
}

function amount(random: Random): string {
  return `${Math.ceil(random() * 900)}${pick(random, units)}`;
}
