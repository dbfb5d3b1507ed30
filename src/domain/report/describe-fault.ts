/** Says in plain Chinese what is wrong with an arrangement, and where in the source. */
import type { Fault } from './prove.ts';

const sentences: Record<Fault['code'], string> = {
  digest: '来源文件与编排所依据的不是同一份（SHA-256 不符）',
  'out-of-range': '编排指向了来源以外的位置',
  begins: '编排记下的开头几个字与来源不符',
  overlap: '同一段来源文字被用了两次',
  uncovered: '有来源文字没有编排进任何文件',
  'repeat-differs': '标为重复的两段文字并不相同',
  'duplicate-differs': '标为重复的两句并不相同',
  'split-outside': '条目的起点不在它的段落里',
  'not-shown': '标注所指的文字没有显示出来',
  'not-source': '显示的文字与来源不符',
  'same-id': '两处用了同一个编号',
};

export function describeFault(fault: Fault, source: string): string {
  const excerpt = source.slice(fault.at.from, Math.min(fault.at.to, fault.at.from + 24)).trim();
  const place = `第 ${fault.at.from}—${fault.at.to} 字`;
  return `${sentences[fault.code]}：${place}${excerpt === '' ? '' : `「${excerpt}…」`}`;
}
