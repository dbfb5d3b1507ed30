/** Says in plain words why a file was not read: what happened, what is safe, what to do next. */
import type { LimitedMeasure, ReadFailure, UnsupportedFormat } from './read-failure.ts';

export interface ReadFailureMessage {
  /** What happened. */
  readonly title: string;
  /** Why, and what is safe. */
  readonly detail: string;
  readonly next: string;
}

/** What a failed read left as it was: everything. */
const safe = {
  zh: '原文件没有改动，书架上也没有增加任何内容。',
  en: 'The file itself was not changed, and nothing was added to your shelves.',
};

interface Explanation {
  readonly title: string;
  readonly reason: string;
  readonly next: string;
}

export function describeReadFailure(
  failure: ReadFailure,
  fileName: string,
  language: 'zh' | 'en',
): ReadFailureMessage {
  const { title, reason, next } = (language === 'zh' ? inChinese : inEnglish)(failure, fileName);
  const detail = language === 'zh' ? `${reason}${safe.zh}` : `${reason} ${safe.en}`;
  return { title, detail, next };
}

const readableZh = 'Word（.docx）、PDF、网页、EPUB、Markdown 和纯文本';
const readableEn = 'Word (.docx), PDF, web page, EPUB, Markdown or plain text';

function inChinese(failure: ReadFailure, name: string): Explanation {
  switch (failure.code) {
    case 'empty':
      return {
        title: `“${name}”里没有文字`,
        reason: '文件是空的，或者打开后没有可以阅读的文字。',
        next: '请确认拷贝完整，或者换一份文件再试。',
      };
    case 'unsupported':
      return {
        title: `还不能读取“${name}”`,
        reason: `这是${formatsZh[failure.format].name}。`,
        next: formatsZh[failure.format].next,
      };
    case 'damaged':
      return {
        title: `“${name}”不完整或已损坏`,
        reason: '文件在中途断开了，或者内容与格式不符，读不出完整的文字。',
        next: '请重新下载或拷贝一次；如果能用其他软件打开，请另存为新文件后再添加。',
      };
    case 'protected':
      return {
        title: `“${name}”有密码或加密保护`,
        reason: '没有密码就读不出其中的文字。',
        next: '请用原来的软件输入密码打开，去掉密码另存一份，再添加。',
      };
    case 'scanned':
      return {
        title: `“${name}”是扫描件，没有文字`,
        reason: `共 ${failure.pages} 页，每页都是图片，里面没有可以选取的文字。`,
        next: '请向发文单位索取 Word 或文字版 PDF；也可以先用扫描软件做“文字识别（OCR）”，再添加。',
      };
    case 'garbled':
      return {
        title: `“${name}”里的文字认不出来`,
        reason: '文件看起来有字，但字体没有说明各个字形是哪个字；为免出现乱码，没有读取。',
        next: '请向发文单位索取 Word 文件；也可以先打印成图片再做“文字识别（OCR）”，然后添加。',
      };
    case 'too-large':
      return {
        title: `“${name}”太大`,
        reason: `${measuresZh[failure.what]}超过了 ${amount(failure.what, failure.limit, 'zh')}，继续读会让电脑变慢甚至停住。`,
        next: '请把文件分成几部分，或者另存为纯文本后再添加。',
      };
    case 'not-text':
      return {
        title: `“${name}”里有认不出的文字`,
        reason:
          failure.line === null
            ? '文件里不是文字，或者用了认不出的编码。'
            : `第 ${failure.line} 行的编码认不出来；为免出现乱码，整个文件都没有读取。`,
        next: '请用记事本或 WPS 打开，另存为“UTF-8”编码的文本后再添加。',
      };
    case 'unsafe':
      return {
        title: `“${name}”不安全，没有读取`,
        reason: '文件里写有指向它自身以外位置的路径，正常的文件不会这样。',
        next: '请从可靠的来源重新获取这份文件。',
      };
    case 'cancelled':
      return { title: `已取消读取“${name}”`, reason: '', next: '需要时可以重新添加。' };
    case 'unreachable':
      return {
        title: `读不到“${name}”`,
        reason: '它可能已被移走，所在的 U 盘已经拔出，或者正被别的程序占用。',
        next: '请插好 U 盘、关掉打开它的程序，再试一次。',
      };
    case 'failed':
      return {
        title: `读取“${name}”时出了问题`,
        reason: '读到一半停了下来，可能是文件太大、内存不够。',
        next: '请关掉其他程序再试一次；还是这样，请另存为 .docx 或 .txt 后再添加。',
      };
  }
}

function inEnglish(failure: ReadFailure, name: string): Explanation {
  switch (failure.code) {
    case 'empty':
      return {
        title: `There is no text in “${name}”`,
        reason: 'The file is empty, or holds no words that could be read.',
        next: 'Check that it was copied completely, or try another file.',
      };
    case 'unsupported':
      return {
        title: `“${name}” cannot be read yet`,
        reason: `This is ${formatsEn[failure.format].name}.`,
        next: formatsEn[failure.format].next,
      };
    case 'damaged':
      return {
        title: `“${name}” is incomplete or damaged`,
        reason: 'The file breaks off, or is not what its format says, so that its whole text cannot be read.',
        next: 'Download or copy it again; if another program opens it, save it there as a new file and add that.',
      };
    case 'protected':
      return {
        title: `“${name}” is protected by a password`,
        reason: 'Its text cannot be read without the password.',
        next: 'Open it in its own program, save a copy without the password, and add the copy.',
      };
    case 'scanned':
      return {
        title: `“${name}” is a scan without text`,
        reason: `It has ${failure.pages} page(s), all of them pictures without any text that could be selected.`,
        next: 'Ask for the Word file or a PDF with text, or run text recognition (OCR) on it first.',
      };
    case 'garbled':
      return {
        title: `The letters of “${name}” cannot be told`,
        reason:
          'Its fonts do not say which letters their shapes stand for; nothing was read, so that no wrong letters are shown.',
        next: 'Ask for the Word file, or run text recognition (OCR) on it first.',
      };
    case 'too-large':
      return {
        title: `“${name}” is too large`,
        reason: `${measuresEn[failure.what]} more than ${amount(failure.what, failure.limit, 'en')}; reading on could stop the computer.`,
        next: 'Divide the file into parts, or save it as plain text, and add that.',
      };
    case 'not-text':
      return {
        title: `“${name}” has text that cannot be told`,
        reason:
          failure.line === null
            ? 'It holds no text, or text in an unknown encoding.'
            : `The encoding of line ${failure.line} is unknown; nothing was read, so that no wrong letters are shown.`,
        next: 'Open it in a text editor, save it as UTF-8, and add it again.',
      };
    case 'unsafe':
      return {
        title: `“${name}” is not safe and was not read`,
        reason: 'It names places outside itself, which no proper file does.',
        next: 'Get the file again from a source that you trust.',
      };
    case 'cancelled':
      return {
        title: `Reading “${name}” was cancelled`,
        reason: '',
        next: 'Add it again whenever you like.',
      };
    case 'unreachable':
      return {
        title: `“${name}” cannot be reached`,
        reason: 'It may have been moved, its stick taken out, or another program may be using it.',
        next: 'Plug the stick in, close the program that has it open, and try again.',
      };
    case 'failed':
      return {
        title: `Something went wrong while reading “${name}”`,
        reason: 'It stopped half-way; perhaps the file is too large for the memory at hand.',
        next: 'Close other programs and try again; if it still fails, save it as .docx or .txt and add that.',
      };
  }
}

type Words = { readonly name: string; readonly next: string };

const asDocxZh = '请用 Word 或 WPS 打开，另存为 .docx，再添加。';
const asDocxEn = 'Open it in Word or WPS, save it as .docx, and add that.';

const formatsZh: Readonly<Record<UnsupportedFormat, Words>> = {
  doc: { name: '旧版 Word 文档（.doc）', next: asDocxZh },
  wps: { name: 'WPS 文字文档（.wps）', next: asDocxZh },
  rtf: { name: 'RTF 文档', next: asDocxZh },
  odt: { name: 'OpenDocument 文档', next: asDocxZh },
  ofd: { name: 'OFD 版式文件', next: '请用 OFD 阅读器导出为 PDF 或 Word，再添加。' },
  sheet: { name: '电子表格', next: '请把需要的文字复制到 Word 文档（.docx）里，再添加。' },
  slides: { name: '演示文稿', next: '请把需要的文字复制到 Word 文档（.docx）里，再添加。' },
  image: { name: '图片', next: '请先做“文字识别（OCR）”，存为 Word 或文本，再添加。' },
  mhtml: { name: '单个文件的网页（.mht）', next: '请在浏览器里另存为“网页，仅 HTML”，再添加。' },
  archive: { name: '压缩包', next: '请先解压缩，再添加里面的文件。' },
  program: { name: '程序，不是文档', next: `请选择${readableZh}文件。` },
  other: { name: '认不出的格式', next: `请选择${readableZh}文件。` },
};

const formatsEn: Readonly<Record<UnsupportedFormat, Words>> = {
  doc: { name: 'an older Word document (.doc)', next: asDocxEn },
  wps: { name: 'a WPS document (.wps)', next: asDocxEn },
  rtf: { name: 'an RTF document', next: asDocxEn },
  odt: { name: 'an OpenDocument text', next: asDocxEn },
  ofd: { name: 'an OFD file', next: 'Export it as PDF or Word from an OFD reader, and add that.' },
  sheet: { name: 'a spreadsheet', next: 'Copy the text that you need into a .docx file, and add that.' },
  slides: { name: 'a presentation', next: 'Copy the text that you need into a .docx file, and add that.' },
  image: { name: 'a picture', next: 'Run text recognition (OCR) on it first, and add the result.' },
  mhtml: {
    name: 'a web archive (.mht)',
    next: 'Save the page as “HTML only” in the browser, and add that.',
  },
  archive: { name: 'an archive', next: 'Unpack it first, and add the files in it.' },
  program: { name: 'a program, not a document', next: `Choose a ${readableEn} file.` },
  other: { name: 'an unknown format', next: `Choose a ${readableEn} file.` },
};

const measuresZh: Readonly<Record<LimitedMeasure, string>> = {
  file: '文件',
  unpacked: '文件展开后',
  parts: '文件的组成部分',
  nesting: '文件内容的嵌套层数',
  pages: '文件的页数',
};

const measuresEn: Readonly<Record<LimitedMeasure, string>> = {
  file: 'The file has',
  unpacked: 'Unpacked, the file has',
  parts: 'The parts of the file are',
  nesting: 'Its content is nested',
  pages: 'The pages of the file are',
};

function amount(what: LimitedMeasure, limit: number, language: 'zh' | 'en'): string {
  if (what === 'file' || what === 'unpacked') return `${Math.round(limit / 2 ** 20)} MB`;
  const unit = {
    zh: { parts: '个', nesting: '层', pages: '页' },
    en: { parts: '', nesting: ' deep', pages: '' },
  };
  return `${limit}${unit[language][what]}`;
}
