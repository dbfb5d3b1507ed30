/** Text as a Word file can hold it. */

/** XML 1.0 has no place for control characters and halves of letters (its production 2, Char). */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
