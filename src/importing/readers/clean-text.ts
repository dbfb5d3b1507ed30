/** Takes out of a text what nobody sees and what could mislead, before anything else counts its characters. */

/**
 * Control characters would end or break lines, files and XML made of the text. Bidi controls can show words in another
 * order than they are stored in: a reader would be misled, and Chinese needs none. Marks of no width (zero-width space,
 * word joiner, soft hyphen, byte order mark) keep words from being found. The last two code points are no characters.
 */
const unseen =
  /[^\P{Cc}\t\n]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Half a character: UTF-8 has no bytes for it, so that a saved text would not be the one that was shown. */
const loneSurrogates = /\p{Cs}/gu;
const suspect =
  /[^\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u061b\u061d-\u200a\u2010-\u2027\u2030-\u205f\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Its line ends become `\n`. */
export function cleanText(text: string): string {
  if (!suspect.test(text)) return text;
  return text.replace(lineEnds, '\n').replace(unseen, '').replace(loneSurrogates, '\ufffd');
}
