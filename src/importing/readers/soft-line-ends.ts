/** Decides what a line end within a paragraph stands for: nothing, a space, or the beginning of another paragraph. */

const sentenceEnd = /[。！？!?；;：:…”’」』）)】》〉］\]]\s*$/u;
const ownLine =
  /^(?:\u3000{2}|[ \u00a0\t]{4}|——|[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十百零〇\d]+[编篇章节条]|\d+[、.．)）]\D|[①-⑳●■◆•])/u;

/** Whether the second line is a paragraph of its own, though the file holds both for one. */
export function isOwnParagraph(before: string, after: string): boolean {
  return sentenceEnd.test(before) || ownLine.test(after);
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.,;:!?'")\]%]$/u;
const spacing = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}"'([]/u;

/** Words in letters are kept apart; nothing comes between Chinese characters, nor beside one. */
export function joinerOf(before: string, after: string): '' | ' ' {
  return spaced.test(before) && spacing.test(after) ? ' ' : '';
}

/** One line of several, each trimmed. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  let joined = '';
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '') continue;
    joined += joinerOf(joined.slice(-1), words) + words;
  }
  return joined;
}
