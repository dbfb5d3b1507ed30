/** Which place a document speaks for: 「云南省」, 「全国」. */

const suffix = '(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|省|市|州|盟|县|区|旗|镇|乡)';
const name = `((?:(?![在于的和与及])[\\u4e00-\\u9fff]){1,12}?${suffix}(?:[\\u4e00-\\u9fff]{1,10}?(?:自治州|自治县|市|县|区|旗))?)`;
const ofMeeting = new RegExp(`^${name}(?=(?:第?[一二三四五六七八九十\\d]+届|人民代表大会|人大))`);
const ofGovernment = new RegExp(
  `^(?:关于)?(?:[\\d〇○零一二三四五六七八九]{4}年)?${name}(?=人民|人大|政府|市长|省长|州长|国民|[一二三四五\\d“第”十]|高级|中级|主席|县长|区长)`,
);
const vague = /^(?:全|本|我|各|自治|副)?(?:省|市|县|区|州|自治区|自治州|直辖市)$/;

export interface PlaceClues {
  readonly meeting: string | null;
  readonly title: string | null;
  readonly speaker: string | null;
  /** The first lines of the text. */
  readonly opening: readonly string[];
}

export function placeIn({ meeting, title, speaker, opening }: PlaceClues): string | null {
  if (/全国人民代表大会|全国人大/.test(meeting ?? '')) return '全国';
  const named = known(ofMeeting.exec(meeting ?? '')) ?? known(ofGovernment.exec(title ?? ''));
  if (named !== null) return named;
  if (/国务院|中华人民共和国|最高人民/.test(`${title ?? ''}${speaker ?? ''}`)) return '全国';
  const spoken = known(ofGovernment.exec(speaker ?? '')) ?? known(new RegExp(`^${name}`).exec(speaker ?? ''));
  if (spoken !== null) return spoken;
  for (const line of opening) {
    const behalf = /代表(?!大会)([\u4e00-\u9fff]{2,14}?)(?=人民政府)/.exec(line)?.[1];
    if (behalf !== undefined && new RegExp(`^${name}$`).test(behalf) && !vague.test(behalf)) return behalf;
    if (/代表国务院|^中华人民共和国国民经济/.test(line)) return '全国';
  }
  return null;
}

function known(match: RegExpExecArray | null): string | null {
  const place = match?.[1];
  return place === undefined || vague.test(place) ? null : place;
}
