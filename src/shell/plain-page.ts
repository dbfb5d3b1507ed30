/** A page of plain words for when the real one cannot be shown, so that nobody is left in front of an empty window. */

/** Text for people, in Chinese with a little English after; it must hold no markup. */
export interface PlainWords {
  readonly title: string;
  readonly lines: readonly string[];
}

export const refusedWords: PlainWords = {
  title: '这个地址不能打开',
  lines: [
    '议阅只显示自己的页面。笔记没有受到影响。',
    'This address is not part of Yiyue. Your notes are safe.',
  ],
};

export const missingWords: PlainWords = {
  title: '没有找到这个页面',
  lines: [
    '议阅的文件可能不完整，请重新安装或重新解压，再打开议阅。笔记没有受到影响。',
    'A file of Yiyue is missing; install or unpack it again. Your notes are safe.',
  ],
};

export function plainPage({ title, lines }: PlainWords): string {
  const body = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<h1>${escapeHtml(title)}</h1>
${body}
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
