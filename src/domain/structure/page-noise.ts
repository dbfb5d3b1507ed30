/** Words that a page has around a text: its buttons, paths, sources, page numbers, and links at its end. */
import { isPlain, type TextLine } from './text-line.ts';

/**
 * `anywhere`: no text says it. `edge`: the page's own before the text and after it, but a text may say it too.
 * `word`: the page's own beside others like it.
 */
export type PageWords = 'anywhere' | 'edge' | 'word';

const words = new Set(
  (
    '下载 打印 全屏 收藏 加大 还原 减小 默认 特大 超大 较大 标准 大 中 小 分享 首页 返回 返回顶部 返回首页 回到顶部 关闭 关闭窗口 纠错 ' +
    '我要纠错 打印本页 关闭本页 打印此页 打印文章 上一篇 下一篇 上一页 下一页 微信 微博 新浪微博 QQ QQ空间 朋友圈 登录 注册 搜索 繁体 简体 ' +
    'English 长者模式 无障碍 无障碍浏览 手机版 客户端 网站地图 联系我们 关于我们 导航 更多 正文 字号 字体 增大 缩小 加入收藏 设为首页 ' +
    '收藏本页 分享本页 版权声明 隐私声明 站点地图 A T 信息公开 政务公开 新闻中心 政务服务 互动交流 网站首页 听新闻 朗读 复制链接 一键分享 简 繁 A+ A- 展开 收起 附件下载 打印本文'
  ).split(' '),
);
const marks = /[\s\u3000【】[\]［］〔〕（）()<>＜＞《》|｜:：·×✕✖•\-—_/\\»›]+/;
/** Buttons in a row: 「[ 打印 ] [ 关闭 ]」. A row is the page's own though some of its words are not known. */
const longestRow = 40;
/** 「我要纠错」 says no text, 「收藏」 may. */
const clearLength = 4;
const anyMark = /[^\u4e00-\u9fff\w]/;

const anywhere = [
  /^[【[［〔(（]?\s*(?:字\s*号|字\s*体|字体大小|文字大小|保护视力色)\s*[：:]/,
  /^(?:您|你)(?:现在|当前)?(?:所在)?的?(?:当前)?位置/,
  /^(?:现在|当前|所在)(?:的)?位置\s*[：:]/,
  /^分享(?:到|至)(?:微信|微博|朋友圈|QQ.{0,6})?\s*[：:]?$/,
  /扫一扫在手机|^打开微信.{0,12}扫一扫/,
  /^[（(【[]?\s*(?:责任编辑|责任校对|责\s*编|网络编辑|值班编辑)\s*[：:]/,
  /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*[，,/／（(]?\s*共\s*\d{1,4}\s*页[）)]?)?|Page\s+\d{1,4}\s+of\s+\d{1,4})$/i,
  /^微信里点.{0,2}发现|^二维码便可将本文分享/,
  /(?:记者|通讯员|摄影)[\s\u3000：:][^。]{1,24}摄$/,
];
const edge = [
  /^(?:信息来源|文章来源|稿件来源|来\s*源)\s*[：:]/,
  /^(?:发布|发文|成文|更新|印发|公开)(?:时间|日期)\s*[：:]/,
  /^(?:时间|日期)\s*[：:]\s*\d{4}[-/.年]\s*\d/,
  /^(?:扫一扫|扫码|微信扫|手机扫|用微信).{0,24}$/,
  /^(?:浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|访问量|浏览|阅读|点击|作者|发布机构|索\s*引\s*号|主题分类|发文字号|发布人|供稿|编辑|校对|审核|编审|初审|复审|终审|监制|录入|摄影|关键[词字]|标签|稿源|主题词|公开方式|有效性)\s*[：:]/,
  /^(?:相关(?:报道|文档|文件|链接|新闻|阅读|附件|稿件|信息|推荐|解读|专题)|推荐阅读|延伸阅读|热门推荐|热点新闻|上一篇|下一篇|上一条|下一条|附件下载)\s*(?:[：:]|$)/,
  /^(?:版权所有|主办(?:单位)?\s*[：:]|承办(?:单位)?\s*[：:]|技术支持|(?:政府)?网站标识码|备案号|[^。]{0,4}ICP备|[^。]{0,4}公网安备|Copyright|©)/i,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*来源[：:].*)?$/,
  /^\d{4}年\d{1,2}月\d{1,2}日\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*来源[：:].*)?$/,
  /^[^>＞»›。，]{1,14}(?:\s*[>＞»›]\s*[^>＞»›。，]{1,30}){1,6}$/,
  /^https?:\/\/\S+$/,
];
const photoCredit = /^[^。]{0,40}[作做](?:政府)?工作报告[。，]?[^。]{0,24}(?:记者|摄影|通讯员)[^。]{0,24}$/;
const pageEnd =
  /^(?:分享(?:到|至)|相关(?:报道|文档|链接|新闻|阅读|稿件|推荐)|推荐阅读|延伸阅读|扫一扫|微信扫一扫|微信里点|[（(【[]?责任编辑|[（(【[]?责编|[（(]?编辑[：:]|版权所有|主办单位|上一篇)/;

/** What any of `anywhere` begins or ends with: most lines need no closer look. */
const likely = /^[【[［〔(（字您你现当所分扫微手用责网值Pp二\d—–－-]|^第\s*\d|摄$|扫一扫/;

/** `isEdge`: whether the line stands before the text or after it. */
export function pageWordsOf({ head, length, hints }: TextLine, isEdge: boolean): PageWords | null {
  if (length > 80 || (hints.kind !== 'text' && hints.kind !== 'list-item')) return null;
  if (likely.test(head) && anywhere.some((pattern) => pattern.test(head))) return 'anywhere';
  if (isEdge && edge.some((pattern) => pattern.test(head))) return 'edge';
  if (length > longestRow || (!words.has(head) && !anyMark.test(head))) return null;
  const parts = head.split(marks).filter((part) => part !== '');
  const known = parts.filter((part) => words.has(part)).length;
  const isRow = isEdge && known > 1 && known * 2 >= parts.length && /[|｜[\]【】]/.test(head);
  if (known < parts.length && !isRow) return null;
  return isEdge && parts.some((part) => part.length >= clearLength) ? 'edge' : 'word';
}

/** Words under a picture of the speech, as they stand before the greeting. */
export function isPhotoCredit(line: TextLine): boolean {
  return isPlain(line) && line.length <= 80 && photoCredit.test(line.head);
}

/** 「相关报道：」: after it the page's end goes on. */
export function beginsPageEnd({ head, length }: TextLine): boolean {
  return length <= 40 && pageEnd.test(head);
}
