/** Says in plain words why a pack was not taken in: what happened, what is safe, what to do next. */
import type { Message } from '../interchange/describe-import.ts';
import type { Language } from '../interchange/list-titles.ts';
import { packVersion } from './pack.ts';
import type { PackFailure } from './pack-failure.ts';

/** What a refused pack left as it was: everything. */
const safe = {
  zh: '书架上的文件和您的批注都没有改动。',
  en: 'The documents on your shelf and your notes have not been changed.',
};

export function describePackFailure(failure: PackFailure, language: Language): Message {
  const { title, reason, next } = (language === 'zh' ? inChinese : inEnglish)(failure);
  return { title, detail: language === 'zh' ? `${reason}${safe.zh}` : `${reason} ${safe.en}`, next };
}

interface Explanation {
  readonly title: string;
  readonly reason: string;
  readonly next: string;
}

const again = {
  zh: '请向会务组重新要一份，直接拷贝，不要用别的软件打开后另存。',
  en: 'Ask the office for the file again, and copy it as it is: do not save it with another program.',
};

function inChinese(failure: PackFailure): Explanation {
  switch (failure.code) {
    case 'not-pack':
      return {
        title: '这不是会议文件包',
        reason: '文件可以读出，但不是议阅的会议文件包（.yypack）。',
        next: '请选择会务组发来的 .yypack 文件；Word、PDF 等文件请用“添加文件”。',
      };
    case 'truncated':
      return {
        title: '文件包不完整，没有导入',
        reason: '文件在中途断开了，多半是没有拷贝完。',
        next: '请重新拷贝一次；还是这样，请向会务组重新要一份。',
      };
    case 'altered':
      return {
        title: '文件包与签发时不一致，没有导入',
        reason: `${failure.part === null ? '文件包' : `文件包里的“${failure.part}”`}在签发之后变了：可能是传送中损坏，也可能是有人改过。`,
        next: again.zh,
      };
    case 'unsafe':
      return {
        title: '文件包不安全，没有导入',
        reason: '里面写有指向文件包以外位置的路径，正常的文件包不会这样。',
        next: '请向会务组核实这份文件的来历，重新要一份。',
      };
    case 'too-large':
      return {
        title: '文件包太大，没有导入',
        reason: `超过了 ${Math.round(failure.limit / 2 ** 20)} MB，继续读取可能让电脑停住；没有打开它。`,
        next: '请告诉会务组：分成几个文件包，或不附原始文件。',
      };
    case 'newer':
      return {
        title: '文件包来自较新的议阅',
        reason: `文件包是第 ${failure.version} 版格式，这台电脑上的议阅只认识到第 ${packVersion} 版。`,
        next: '请更新这台电脑上的议阅，再导入一次；文件请保留。',
      };
    case 'invalid':
      return {
        title: '文件包有一处不合规定，没有导入',
        reason: `签名没有问题，但这一处不合规定：${failure.path || '开头'}。`,
        next: '请把这句话告诉会务组，请他们用最新的议阅重新签发。',
      };
    case 'unreadable':
      return {
        title: '读不到文件包',
        reason: '它可能已被移走，所在的 U 盘已经拔出，或者正被别的程序占用。',
        next: '请插好 U 盘、关掉打开它的程序，再试一次。',
      };
    case 'expired':
      return {
        title: '文件包已经过期，没有导入',
        reason: `会务组写明它只用到 ${chineseDay(failure.expires)}，以这台电脑的日期算，已经过了。`,
        next: '请向会务组要新的文件包；如果这台电脑的日期不对，请先校准。',
      };
    case 'future':
      return {
        title: '签发时间还没有到，没有导入',
        reason: `这份文件包写的签发时间是 ${chineseMoment(failure.issued)}，比这台电脑的时间晚了一天以上。`,
        next: '请先看这台电脑的日期对不对；日期是对的，就请会务组校准他们的电脑，重新签发一份。',
      };
    case 'older':
      return {
        title: '书架上的比这份新，没有导入',
        reason: `这份文件包是 ${chineseMoment(failure.issued)} 签发的，书架上已有 ${chineseMoment(failure.installed)} 签发的。`,
        next: '不用做什么。如果会务组说这一份才是最新的，请他们重新签发。',
      };
    case 'other-key':
      return {
        title: '签发的钥匙与这次会议先前的不同，没有导入',
        reason: `“${failure.title}”先前的文件包是用另一把钥匙签发的，这一份可能不是会务组发的。`,
        next: '请打电话向会务组核实。如果会务组确实换了钥匙，请在“字体与外观”的“信任的签发钥匙”里撤销旧的，再导入一次。',
      };
  }
}

function inEnglish(failure: PackFailure): Explanation {
  switch (failure.code) {
    case 'not-pack':
      return {
        title: 'This is not a meeting pack',
        reason: 'The file can be read, but it is no meeting pack of Yiyue (.yypack).',
        next: 'Choose the .yypack file that the office sent; add Word files, PDFs and the like as documents.',
      };
    case 'truncated':
      return {
        title: 'The pack is incomplete and was not imported',
        reason: 'The file breaks off; most likely it was not copied to its end.',
        next: 'Copy it once more; if it is still so, ask the office for the file again.',
      };
    case 'altered':
      return {
        title: 'The pack is not what was signed, and was not imported',
        reason: `${failure.part === null ? 'The pack' : `“${failure.part}” in the pack`} has changed since it was signed: damaged on its way, or altered by somebody.`,
        next: again.en,
      };
    case 'unsafe':
      return {
        title: 'The pack is not safe and was not imported',
        reason: 'It names places outside itself, which no proper pack does.',
        next: 'Ask the office where this file comes from, and for a new one.',
      };
    case 'too-large':
      return {
        title: 'The pack is too large and was not imported',
        reason: `It has more than ${Math.round(failure.limit / 2 ** 20)} MB; reading on could stop the computer. It was not opened.`,
        next: 'Tell the office: divide it into several packs, or leave the original files out.',
      };
    case 'newer':
      return {
        title: 'The pack comes from a newer Yiyue',
        reason: `Its format is version ${failure.version}; the Yiyue on this computer knows up to version ${packVersion}.`,
        next: 'Update Yiyue on this computer, and import it again; keep the file.',
      };
    case 'invalid':
      return {
        title: 'The pack is wrong in one place and was not imported',
        reason: `Its signature is right, but this place is wrong: ${failure.path || 'the beginning'}.`,
        next: 'Tell the office this sentence, and ask them to sign it again with the latest Yiyue.',
      };
    case 'unreadable':
      return {
        title: 'The pack cannot be reached',
        reason: 'It may have been moved, its stick taken out, or another program may be using it.',
        next: 'Plug the stick in, close the program that has it open, and try again.',
      };
    case 'expired':
      return {
        title: 'The pack has expired and was not imported',
        reason: `The office says that it is for use until ${failure.expires}; by this computer’s date that is over.`,
        next: 'Ask the office for a new pack; if this computer’s date is wrong, set it first.',
      };
    case 'future':
      return {
        title: 'The pack is dated in the future and was not imported',
        reason: `It says that it was signed on ${isoMoment(failure.issued)}, which is more than a day ahead of this computer’s clock.`,
        next: 'See whether this computer’s date is right; if it is, ask the office to set their clock and sign the pack again.',
      };
    case 'older':
      return {
        title: 'What is on the shelf is newer; the pack was not imported',
        reason: `This pack was signed on ${isoMoment(failure.issued)}; the shelf has one signed on ${isoMoment(failure.installed)}.`,
        next: 'Nothing needs to be done. If the office says that this one is the latest, ask them to sign it again.',
      };
    case 'other-key':
      return {
        title: 'Signed with another key than this meeting’s earlier packs; not imported',
        reason: `Earlier packs of “${failure.title}” were signed with another key; this one may not be from the office.`,
        next: 'Call the office and ask. If they did change their key, take trust back from the old one in the settings, under “Trusted keys”, and import it again.',
      };
  }
}

/** `2026年1月31日` */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** In the time of China, which is where the offices are. */
function chineseMoment(iso: string): string {
  const moment = isoMoment(iso);
  return `${chineseDay(moment.slice(0, 10))} ${moment.slice(11)}`;
}

/** `2026-01-20 09:30`, in the time of China. */
function isoMoment(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 60 * 60 * 1000).toISOString().slice(0, 16).replace('T', ' ');
}
