/** Who gives a report: 「国务院总理　李强」, 「州长陈真永」, 「市长 许 勤」. */

const postNames =
  '总理|副总理|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|主席|专员|行政长官|委员长|主任委员|副主任委员|主任|院长|检察长|局长|厅长|部长|秘书长|书记|常务副.长';
const space = '[\\s\\u3000]';
/** 「县　长」 is set wide to fill the width of a name. */
const posts = postNames.replace(/([^|])(?=[^|])/g, `$1${space}*`);
const name = `[\\u4e00-\\u9fff]${space}*[\\u4e00-\\u9fff](?:${space}*[\\u4e00-\\u9fff·•.]){0,12}`;
const withPost = new RegExp(
  `^[（(]?(?:报告人[：:])?([\\u4e00-\\u9fff、（）“”${'\\s\\u3000'}]{0,36}?(?:${posts}))${space}*[：:]?${space}*(${name})[）)]?$`,
);
const named = new RegExp(`^[（(]?(?:报告人|作者|主讲)[：:]?${space}*(${name})[）)]?$`);
const alone = new RegExp(
  `^(?:(?:[\\u4e00-\\u9fff]${space}*){1,3}[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]{1,8}[·•][\\u4e00-\\u9fff]{1,10})$`,
);
const office = new RegExp(
  `^[\\u4e00-\\u9fff、${'\\s\\u3000'}]{0,36}(?:${posts}|政府|委员会|发展改革委|发改委|(?<!格)[厅局]|法院|检察院)$`,
);

/** Without a dot in it. */
const longestName = 6;

/** The name without the spaces in it; null where the line names nobody. */
export function speakerIn(head: string): string | null {
  if (head.length > 60 || /[。，！？；]/.test(head)) return null;
  const name = (withPost.exec(head)?.[2] ?? named.exec(head)?.[1] ?? '').replace(/[\s\u3000]/g, '');
  return name !== '' && (name.length <= longestName || /[·•]/.test(name)) ? name : null;
}

/** A name and nothing else: it names a speaker only where one is looked for. */
export function nameAlone(head: string): string | null {
  const bare = head.replace(/[\s\u3000]/g, '');
  return alone.test(head) &&
    !isOffice(head) &&
    !/[年月日省市县区会]$|^(?:目录|[前序引]言|绪[言论]|摘要|正文|附件)$/.test(bare)
    ? bare
    : null;
}

/** 「云南省财政厅」, 「国务院总理」: who reports, without a name. */
export function isOffice(head: string): boolean {
  return head.length <= 40 && office.test(head);
}
