/** Says in plain words why a notes file was not imported: what happened, what is safe, what to do next. */
import type { UnknownDocumentFailure } from './check-notes-file.ts';
import { type Language, listTitles } from './list-titles.ts';
import { notesFileVersion } from './notes-file.ts';
import type { NotesPackageFailure } from './notes-package.ts';

export interface Message {
  /** What happened. */
  readonly title: string;
  /** Why, and what is safe. */
  readonly detail: string;
  readonly next: string;
}

export type ImportFailure = NotesPackageFailure | UnknownDocumentFailure;

/** What a failed import left as it was: everything. */
const safe = {
  zh: '已有批注没有任何改动。',
  en: 'Your existing notes have not been changed in any way.',
};

/** What can be imported. */
const readable = {
  zh: '议阅导出的批注文件（.yiyue 或 .json）、表格（CSV、Excel），或 Thorium、EPUB、Hypothesis 的批注',
  en: 'a notes file (.yiyue or .json) or table (CSV, Excel) exported by Yiyue, or annotations of Thorium, EPUB or Hypothesis',
};

export function describeImportFailure(failure: ImportFailure, language: Language): Message {
  const { title, reason, next } = (language === 'zh' ? inChinese : inEnglish)(failure);
  return {
    title,
    detail: language === 'zh' ? `${reason}${safe.zh}` : `${reason} ${safe.en}`,
    next,
  };
}

interface Explanation {
  readonly title: string;
  readonly reason: string;
  readonly next: string;
}

function inChinese(failure: ImportFailure): Explanation {
  switch (failure.code) {
    case 'truncated':
      return {
        title: '批注文件不完整',
        reason: '文件在中途断开了，或者不是议阅导出的批注文件。',
        next: '请重新拷贝，或请对方重新导出，再导入一次。',
      };
    case 'not-notes':
      return {
        title: '这不是议阅的批注文件',
        reason: '文件可以读出，但里面不是议阅的批注。',
        next: `请选择${readable.zh}。Word、PDF、网页和 Markdown 文件只供阅读，不能导入。`,
      };
    case 'newer':
      return {
        title: '批注文件来自较新的议阅',
        reason: `文件是第 ${failure.version} 版格式，这台电脑上的议阅只认识到第 ${notesFileVersion} 版。`,
        next: '请更新这台电脑上的议阅，再导入一次；文件请保留。',
      };
    case 'invalid':
      return {
        title: '批注文件有一处不合规定',
        reason: `位置：${failure.path || '开头'}。为免只导入一部分，整个文件都没有导入。`,
        next: '请对方重新导出一份；如果改动过文件，请用改动之前的。',
      };
    case 'too-large':
      return failure.what === 'text' || failure.what === 'package'
        ? {
            title: '批注文件太大',
            reason: `文件超过了 ${inMegabytes(failure.limit)} MB。`,
            next: '请对方按文件分几次导出，再逐个导入。',
          }
        : {
            title: '批注太多',
            reason: `文件里的批注或删除记录超过了 ${failure.limit} 条。`,
            next: '请对方按文件分几次导出，再逐个导入。',
          };
    case 'not-package':
      return {
        title: '这不是议阅的批注文件',
        reason: '文件是另一种格式，里面没有议阅的批注。',
        next: `请选择${readable.zh}。`,
      };
    case 'damaged':
      return {
        title: '批注文件不完整',
        reason: '文件在中途断开了，或者在传送中损坏了。',
        next: '请重新拷贝，或请对方重新发一次，再导入。',
      };
    case 'needs-passphrase':
      return {
        title: '批注文件加了密',
        reason: '要输入导出时设的口令，才能打开。',
        next: '请向对方问清口令，再导入一次。',
      };
    case 'wrong-passphrase':
      return {
        title: '口令不对',
        reason: '用这个口令打不开批注文件。',
        next: '请检查大小写和空格，或向对方问清口令，再试一次。',
      };
    case 'tampered':
      return {
        title: '批注文件被改动过',
        reason: '文件加密之后又被改动了，里面的内容不可信。',
        next: '不要使用这个文件；请对方当面或另换途径重新发一份。',
      };
    case 'empty':
      return {
        title: '文件里没有批注',
        reason: '文件里一条批注、一个书签也没有。',
        next: '请确认选对了文件，或请对方做好批注后再导出。',
      };
    case 'unknown-document':
      return {
        title: '批注所属的文件不在这里',
        reason: `这些批注属于${listTitles(failure.titles, 'zh')}，议阅里没有这${failure.titles.length > 1 ? '些' : '份'}文件。`,
        next: '请先把这些文件添加到议阅，再导入批注；或请对方导出这里有的文件的批注。',
      };
  }
}

function inEnglish(failure: ImportFailure): Explanation {
  switch (failure.code) {
    case 'truncated':
      return {
        title: 'The notes file is incomplete',
        reason: 'It was cut short, or is not a notes file exported by Yiyue.',
        next: 'Copy the file again, or ask for a new export, and import that.',
      };
    case 'not-notes':
      return {
        title: 'This is not a Yiyue notes file',
        reason: 'The file can be read, but holds something else.',
        next: `Choose ${readable.en}. Word, PDF, web page and Markdown files are for reading only.`,
      };
    case 'newer':
      return {
        title: 'The notes file comes from a newer Yiyue',
        reason: `It has format version ${failure.version}; this Yiyue knows versions up to ${notesFileVersion}.`,
        next: 'Update Yiyue on this computer and import the file again; keep the file until then.',
      };
    case 'invalid':
      return {
        title: 'The notes file is wrong in one place',
        reason: `Place: ${failure.path || 'the beginning'}. So as not to import a part only, nothing was imported.`,
        next: 'Ask for a new export; if the file was edited, use the one from before.',
      };
    case 'too-large':
      return failure.what === 'text' || failure.what === 'package'
        ? {
            title: 'The notes file is too large',
            reason: `It is larger than ${inMegabytes(failure.limit)} MB.`,
            next: 'Ask for several exports, one a document, and import them one by one.',
          }
        : {
            title: 'There are too many notes',
            reason: `The file holds more than ${failure.limit} notes or records of removed ones.`,
            next: 'Ask for several exports, one a document, and import them one by one.',
          };
    case 'not-package':
      return {
        title: 'This is not a Yiyue notes file',
        reason: 'It is of another kind and holds no notes of Yiyue.',
        next: `Choose ${readable.en}.`,
      };
    case 'damaged':
      return {
        title: 'The notes file is incomplete',
        reason: 'It was cut short, or damaged on its way.',
        next: 'Copy the file again, or have it sent again, and import that.',
      };
    case 'needs-passphrase':
      return {
        title: 'The notes file is encrypted',
        reason: 'It opens with the passphrase that was chosen when it was exported.',
        next: 'Ask for the passphrase, and import the file again.',
      };
    case 'wrong-passphrase':
      return {
        title: 'Wrong passphrase',
        reason: 'The notes file does not open with it.',
        next: 'Check capitals and spaces, or ask for the passphrase, and try again.',
      };
    case 'tampered':
      return {
        title: 'The notes file was altered',
        reason: 'It was changed after it was encrypted: what it holds can’t be trusted.',
        next: 'Do not use the file; have it sent anew, by hand or in another way.',
      };
    case 'empty':
      return {
        title: 'There are no notes in the file',
        reason: 'It holds neither a note nor a bookmark.',
        next: 'Check that you chose the right file, or ask for an export once there are notes.',
      };
    case 'unknown-document':
      return {
        title: 'The notes are of documents that are not here',
        reason: `They belong to ${listTitles(failure.titles, 'en')}, which this Yiyue does not have.`,
        next: 'Add those documents first and import the notes after them, or ask for the notes on documents that are here.',
      };
  }
}

function inMegabytes(units: number): number {
  return Math.round(units / 1024 / 1024);
}
