/** Tells Markdown that no delegate writes, and that would take a parser minutes or all of its stack. */

/** Such text is shown as it is, not as Markdown. */
export function isTangled(markdown: string): boolean {
  return (
    (markdown.match(/[*_[\]<`~]/g)?.length ?? 0) > 5000 ||
    /^(?:[ \t]*(?:[-+*>]|\d+[.)])[ \t]*){50}/m.test(markdown)
  );
}
