/** The fixed queries: two hundred that are found as they are written, and some of each other kind. */

const words = `就业 改革 发展 建设 教育 医疗 养老 住房 环境 生态 农业 农村 乡村振兴 工业 制造业 服务业 金融 财政 税收 消费
投资 出口 外贸 外资 开放 创新 科技 人工智能 数字经济 新能源 集成电路 生物医药 低空经济 绿色 低碳 污染 防治 能源 交通 铁路
公路 机场 港口 物流 互联网 平台经济 民营企业 国有企业 营商环境 法治 监督 安全 应急 国防 文化 旅游 体育 社会保障 居民收入
物价 粮食 耕地 水利 城市更新 老旧小区 社区 治理 基层 公平 正义`;
const names = `上海 深圳 北京 云南 浙江 河北 内蒙古 长三角 粤港澳大湾区 浦东 临港 前海 进博会 国务院 人民代表大会 政协
习近平 毛泽东 邓小平 一带一路 洋山港 自贸试验区 五个新城 上饶 海南 西藏 黄河 长江 C919 港珠澳`;
const numbers = `2025年 2024年 2030年 1953年 十四五 十五五 5.5% 3% 5% 10% 6.5% 100% 1000亿元 1万亿元 50亿元 1200万人
2% 4.6% 12.5% 五年 百分之二 百分之九 二十大 20 1 0 00 2025 ２０２５年 5％ 1.2万亿元 5.5左右 1—11月`;
const phrases = `稳中求进工作总基调 新时代中国特色社会主义思想 地区生产总值增长 城镇新增就业 居民人均可支配收入 社会消费品零售总额
一般公共预算收入 高质量发展 新质生产力 “两个毫不动摇” “放管服”改革 “一网通办” 「专精特新」企业 绿水青山就是金山银山
以人民为中心 全过程人民民主 共同富裕 各位代表： 请予审议 让我们更加紧密地团结在 过去一年 实施 坚决做到 全国统一大市场
不存在的词语 从没有人说过这句话 完善社会保障体系，健全 就业形势 高质量 一二三四五六七 。 ， 的 、 人`;
const latin = 'GDP PM2.5 gdp AI 5G R&D LNG APEC IPv6 ＧＤＰ RCEP APP';
const traditional = `就業 國務院 經濟 發展 創新 環境 醫療 養老 農業 實體經濟 數字經濟 開放 長江 漢語 臺灣 貫徹落實
綠色 節能減排 鄉村振興 產業`;

/** Of one term each, without marks that part terms. */
export const literalQueries = [words, names, numbers, phrases, latin, traditional].flatMap((queries) =>
  queries.split(/\s+/),
);

/** Those that are found most often, and several words. */
export const frequentQueries = ['发展', '的', '，', '改革 发展'];

export const otherQueries: Readonly<Record<string, readonly string[]>> = {
  pinyin: 'shanghai shenzhen jiuye gaige fazhan yanglao zhongguo changjiang lvse yinhang'.split(' '),
  initials: 'jygz gzlfz sswgh ydyl csgx zxcx xnyqc rgzn jcdl dwj'.split(' '),
  'mixed pinyin': '上hai 就ye gaoz量 rengong智n 长san角 zizhi区 新nengyuan hgqy xinzsc jiuyyx'.split(' '),
  'several words': ['就业 增长', '改革 开放 创新', '投资 5%', '教育 医疗 养老', '上海 深圳'],
  'words left out': ['就业 -教育', '改革 -开放 -创新', '增长 -"5%"'],
  expressions: ['/增长\\d+(?:\\.\\d+)?%/', '/第[一二三四五]，/', '/[^。]{2,8}改革/'],
};
