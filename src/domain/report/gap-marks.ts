/** What stands, outside of the text itself, where the source lacks words. */
export const gapMark = '〔来源此处缺文〕';

export function lackingMark(title: string): string {
  return `〔${title}：来源缺此节〕`;
}
