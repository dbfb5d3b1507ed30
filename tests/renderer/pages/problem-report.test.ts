import { describe, expect, test } from 'vitest';
import { type Problem, writeProblemReport } from '../../../src/renderer/pages/problem-report.ts';

function report(given: Partial<Problem> = {}): string {
  return writeProblemReport({
    version: '1.2.3',
    when: '2026-01-20T08:30:00.000Z',
    browser: 'Chromium',
    address: '#/read/work-report/2.2.1',
    error: new TypeError("Cannot read properties of undefined (reading 'top')"),
    componentStack: '\n    at Reader\n    at ReadPage',
    saving: 'saved',
    notes: 12,
    bookmarks: 3,
    faults: [],
    ...given,
  });
}

describe('a problem report', () => {
  test('says which version crashed, when, where and how, and how much there was', () => {
    const lines = report().split('\n');
    expect(lines.slice(0, 7)).toEqual([
      'Yiyue 1.2.3',
      'time: 2026-01-20T08:30:00.000Z',
      'browser: Chromium',
      'address: #/read/work-report/2.2.1',
      'saving: saved',
      'notes: 12',
      'bookmarks: 3',
    ]);
    expect(lines).toContain("TypeError: Cannot read properties of undefined (reading 'top')");
    expect(lines).toContain('    at ReadPage');
    expect(lines.some((line) => /at .*problem-report\.test/.test(line))).toBe(true);
  });

  test('names the error once, also where the stack does not begin with it', () => {
    const error = Object.assign(new Error('no such line'), { stack: 'goTo@reader.js:1:2' });
    expect(report({ error })).toContain('Error: no such line\ngoTo@reader.js:1:2');
    expect(report().match(/TypeError/g)).toHaveLength(1);
  });

  test('tells of what went wrong before', () => {
    const faults = [{ when: '2026-01-20T08:29:00.000Z', error: new Error('the socket closed') }];
    expect(report({ faults })).toContain('before: 1\n2026-01-20T08:29:00.000Z Error: the socket closed');
  });

  test.each([
    ['Chinese words', new Error('no place for 去年的赛艇锦标赛')],
    ['words in a parser’s message', syntaxErrorOf('{"text": "My private thoughts", oh')],
    ['a string that was thrown', '要求列出项目清单'],
    ['what was thrown and is no error', { text: 'My private thoughts' }],
  ])('leaves out %s', (_, error) => {
    const text = report({ error, faults: [{ when: '2026-01-20T08:29:00.000Z', error }] });
    expect(text).not.toMatch(/\p{Script=Han}/u);
    expect(text).not.toContain('private thoughts');
  });

  test('stays short, however long a message is', () => {
    expect(report({ error: new Error('x'.repeat(1_000_000)) }).length).toBeLessThan(10_000);
  });

  test('says so when the notes could not be counted', () => {
    expect(report({ notes: null, bookmarks: null })).toContain('notes: unknown\nbookmarks: unknown');
  });
});

function syntaxErrorOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error;
  }
}
