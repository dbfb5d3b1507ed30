/** Texts of what searching could stumble over. */
import fc from 'fast-check';

const words = [
  '就业',
  '政府',
  '国',
  '國',
  '乾',
  '干',
  '鑪',
  '𬬻',
  '𤪺',
  '㻘',
  '𨥛',
  '𬭳',
  '𬭚',
  'GDP',
  'ｇｄｐ',
];
const marks = ['“', '”', '「', '』', '"', "'", '—', '-', '－', '％', '%', '〇', '零', '5', '５', '。', '，'];
const silence = [' ', '　', '\r', '\u200b', '\ufe0f', '\u{E0100}', '\0', '\u00a0'];
const broken = ['\ud800', '\udc00', '𬭚'.slice(0, 1), 'İ', 'ς', '\n', '\t'];

export const trickyText = fc
  .array(fc.constantFrom(...words, ...marks, ...silence, ...broken), { maxLength: 40 })
  .map((parts) => parts.join(''));
