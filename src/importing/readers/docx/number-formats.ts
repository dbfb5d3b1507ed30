/** Writes the numbers of automatic numbering as Word shows them. */

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chineseUnits = ['', '十', '百', '千'];
const legalDigits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const legalUnits = ['', '拾', '佰', '仟'];

export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return inChinese(value, chineseDigits, chineseUnits).replace(/^一十/, '十');
    case 'chineseLegalSimplified':
      return inChinese(value, legalDigits, legalUnits);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(value)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
    case 'ideographTraditional':
      return oneOf('甲乙丙丁戊己庚辛壬癸', value);
    case 'ideographZodiac':
      return oneOf('子丑寅卯辰巳午未申酉戌亥', value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', value);
    case 'decimalEnclosedParen':
      return oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', value);
    case 'decimalEnclosedFullstop':
      return oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', value);
    case 'ideographEnclosedCircle':
      return oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉', value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => '０１２３４５６７８９'.charAt(Number(digit))).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
      return inLetters(value).toUpperCase();
    case 'lowerLetter':
      return inLetters(value);
    case 'upperRoman':
      return inRoman(value).toUpperCase();
    case 'lowerRoman':
      return inRoman(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Up to 9999, as no list goes beyond. */
function inChinese(value: number, digits: readonly string[], units: readonly string[]): string {
  if (value < 1 || value > 9999) return String(value);
  let words = '';
  let hasGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      hasGap = words !== '';
      continue;
    }
    words += `${hasGap ? digits[0] : ''}${digits[digit]}${units[place]}`;
    hasGap = false;
  }
  return words;
}

function oneOf(signs: string, value: number): string {
  return [...signs][value - 1] ?? String(value);
}

/** a … z, aa … zz, aaa: as Word goes on. */
function inLetters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans = 'm1000 cm900 d500 cd400 c100 xc90 l50 xl40 x10 ix9 v5 iv4 i1'.split(' ');

export function inRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let words = '';
  for (const roman of romans) {
    const [letters = '', worth = ''] = roman.split(/(?=\d)(?<!\d)/);
    while (left >= Number(worth)) {
      words += letters;
      left -= Number(worth);
    }
  }
  return words;
}
