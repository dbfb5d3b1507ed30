/** Tells Markdown that no delegate writes, and that would take a parser minutes or all of its stack. */

/** Beyond any of these a note is drawn in seconds instead of at once. */
const most = { marks: 5000, lines: 2000, nesting: 10_000 } as const;

/** Such text is shown as it is, not as Markdown. */
export function isTangled(markdown: string): boolean {
  if (countMarks(markdown) > most.marks) return true;
  const lines = markdown.split(/\r\n?|\n/);
  // A parser goes through all that a line stands in, for each line anew.
  const nesting = lines.reduce((sum, line) => sum + depthOf(line) ** 2, 0);
  return lines.length > most.lines || nesting > most.nesting;
}

/** Deeper than anybody nests, in a document of any length: beyond it a parser needs more stack than there is. */
export function isTooDeep(markdown: string): boolean {
  return markdown.split(/\r\n?|\n/).some((line) => depthOf(line) ** 2 > most.nesting);
}

function countMarks(markdown: string): number {
  return markdown.match(/[*_[\]<`~]/g)?.length ?? 0;
}

/** One quotation or list item after the other, each with the space behind it; it goes through a line once only. */
const container = /[ \t]*(?:[-+*>]|\d{1,9}[.)])/y;

function depthOf(line: string): number {
  container.lastIndex = 0;
  let depth = 0;
  while (container.test(line)) depth += 1;
  return depth;
}
