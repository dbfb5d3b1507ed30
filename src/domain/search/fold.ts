/** Folds text for searching: spellings that differ only by keyboard become one, and every offset stays true. */

const quotation: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

/**
 * Case, full width and half width, curved and straight quotation marks, dashes and white space are folded.
 * The result has the length of the text, in UTF-16 units, so that a place in one is the same place in the other.
 */
export function foldText(text: string): string {
  const narrow = text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[“”‘’]/g, (mark) => quotation[mark] ?? mark)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ');
  return lowerCase(narrow);
}

/** The folded query, without white space around it and with one space for each run within. */
export function foldQuery(query: string): string {
  return foldText(query).trim().replace(/ +/g, ' ');
}

/** Lower case, but for the few letters whose lower case is longer (İ): these stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  const whole = lower.length === text.length ? lower : lowerCaseByLetter(text);
  return whole.replaceAll('ς', 'σ');
}

function lowerCaseByLetter(text: string): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}
