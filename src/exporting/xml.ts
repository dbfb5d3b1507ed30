/** Text as XML 1.0 can hold it. */

/** Characters that XML 1.0 (section 2.2) has no place for become U+FFFD. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** For the content of elements, and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, '\u{FFFD}')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
    .replace(/\r/g, '&#13;');
}
