/** The font table of a Word document: by its other names, a computer that lacks a font finds the nearest. */
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A font and what stands in for it on a computer that lacks it, best first. */
export interface Substitute {
  readonly name: string;
  readonly others: readonly string[];
}

/** `word/fontTable.xml`; `w:altName` is ECMA-376, part 1, 17.8.3.1. */
export function fontTable(substitutes: readonly Substitute[]): string {
  const fonts = substitutes.map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`;
}
