/** Writes plain text as Markdown that is drawn as the very same text. */

/**
 * CommonMark lets a backslash take the meaning from any ASCII punctuation, and says that it is not shown.
 * Only marks that could mean something are escaped, so that the Markdown stays readable.
 * Source: CommonMark 0.31.2, sections 2.4 (backslash escapes) and 2.5 (character references).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[+=-]|\d{1,9}(?=[.)]))/, (_all, space: string, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
