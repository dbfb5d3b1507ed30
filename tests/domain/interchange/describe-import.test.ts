import { describe, expect, test } from 'vitest';
import {
  describeImportFailure,
  type ImportFailure,
} from '../../../src/domain/interchange/describe-import.ts';
import { describeImportOutcome } from '../../../src/domain/interchange/describe-import-outcome.ts';

const failures: readonly ImportFailure[] = [
  { code: 'truncated' },
  { code: 'not-notes' },
  { code: 'newer', version: 3 },
  { code: 'invalid', path: 'notes.3.text' },
  { code: 'too-large', what: 'text', limit: 64 * 1024 * 1024 },
  { code: 'too-large', what: 'notes', limit: 100_000 },
  { code: 'empty' },
  { code: 'unknown-document', titles: ['甲', '乙', '丙', '丁'] },
];

describe('a refused import', () => {
  test.each(failures)('for $code says what happened, that the notes are safe, and what to do', (failure) => {
    const chinese = describeImportFailure(failure, 'zh');
    expect(chinese.detail).toContain('已有批注没有任何改动。');
    expect(chinese.next).toMatch(/^请.*。$/);
    const english = describeImportFailure(failure, 'en');
    expect(english.detail).toContain('Your existing notes have not been changed in any way.');
    expect(`${english.title}${english.detail}${english.next}`).not.toMatch(
      failure.code === 'unknown-document' ? /批注/ : /\p{Script=Han}/u,
    );
  });

  test('for what it can’t read names every form that it can', () => {
    for (const code of ['not-notes', 'not-package'] as const) {
      for (const form of ['.yiyue', '.json', 'CSV', 'Excel', 'Thorium', 'EPUB', 'Hypothesis']) {
        expect(describeImportFailure({ code }, 'zh').next).toContain(form);
        expect(describeImportFailure({ code }, 'en').next).toContain(form);
      }
    }
  });

  test('says the place, the version, the limit and the titles that it is about', () => {
    const details = failures.map((failure) => describeImportFailure(failure, 'zh').detail).join('\n');
    for (const words of [
      'notes.3.text',
      '第 3 版',
      '64 MB',
      '100000 条',
      '《甲》、《乙》、《丙》等 4 份文件',
    ]) {
      expect(details).toContain(words);
    }
  });
});

describe('an import that is planned', () => {
  const none = {
    ...{ added: 0, updated: 0, kept: 0, different: 0, same: 0, bookmarks: 0, renumbered: 0, removed: 0 },
    ...{ left: 0, moved: 0, doubtful: 0, unplaced: 0, unplacedBookmarks: 0, tooLong: 0, unknown: [] },
  };

  test('is counted, without what did not occur', () => {
    expect(describeImportOutcome({ ...none, added: 3, same: 2 }, 'zh')).toEqual({
      title: '可以导入',
      detail: '新增 3 条批注；2 条本来就有。',
      next: '没有一条批注丢失，较新的批注都保留着。',
    });
    expect(describeImportOutcome({ ...none, added: 3 }, 'en').detail).toBe('notes added: 3.');
  });

  test('of nothing new says so', () => {
    expect(describeImportOutcome({ ...none, same: 5 }, 'zh').title).toBe('没有需要导入的批注');
  });

  test('in part asks to keep the file, and names the documents that are missing', () => {
    const unknown = [{ key: 'k', title: '预算报告', notes: 2, bookmarks: 1, candidates: [] }];
    const message = describeImportOutcome({ ...none, added: 1, unknown }, 'zh');
    expect(message.detail).toContain('3 条属于这里没有的文件');
    expect(message.next).toContain('请保留这个文件');
    expect(message.next).toContain('《预算报告》');
  });
});
