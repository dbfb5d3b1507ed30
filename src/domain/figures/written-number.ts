/** How numbers are written, as parts of patterns. */

export const runOfDigits = '[0-9０-９]+';

/** 1,234.5, in digits of either width; each run of digits whole, so that a long one is never tried in parts. */
export const digitsPattern = `${runOfDigits}(?:,[0-9]{3}(?![0-9]))*(?:[.．·]${runOfDigits})?`;

/** Numerals of an amount; 几 is one that says no value. */
export const numeralPattern = '[〇零一二两三四五六七八九十百千万亿几]';

/** Between the ends of a range. */
export const rangeDash = '(?:—{1,2}|–|－|～|~|-|至)';

/** 余 and 多 can stand before or within it: 3000余万, 1270多万. */
export const scalePattern = '[百千万亿]{0,2}[余多来]?[百千万亿]{0,2}';
