/** Writes plain text as Markdown that is drawn as the very same text. */
import type { Line } from './report.ts';

/** A line's Markdown. */
export function markdownOf(line: Line): string {
  return line.markdown ?? escapeMarkdown(line.text);
}

/**
 * CommonMark lets a backslash take the meaning from any ASCII punctuation, and says that it is not shown.
 * Only marks that could mean something are escaped, so that the Markdown stays readable.
 * Text is one line without white space around it, and may stand in a paragraph, a list item or a heading.
 * Source: CommonMark 0.31.2, sections 2.4 (backslash escapes), 2.5 (character references) and 4.2 (the `#`s that
 * close a heading).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/(?<=\s)#+$/, '\\$&')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[+=-]|\d{1,9}(?=[.)]))/, (_all, space: string, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
