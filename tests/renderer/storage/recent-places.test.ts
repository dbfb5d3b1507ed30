import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import {
  keepRecentPlace,
  listRecentPlaces,
  type RecentPlace,
} from '../../../src/renderer/storage/recent-places.ts';
import { heading, makeReport, paragraph } from '../../support/made-up-report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const at = (line: string, minute: number, ratio = 0): RecentPlace => ({
  line,
  ratio,
  visited: new Date(Date.UTC(2026, 0, 20, 8, minute)).toISOString(),
});
const planLine = plan.lines.find(({ role }) => role === 'paragraph')?.id ?? '';
const beside = new Map<string, string>();

beforeEach(() => {
  beside.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => beside.get(key) ?? null,
    setItem: (key: string, value: string) => beside.set(key, value),
  });
});

describe('the places read lately', () => {
  test('are listed by document, the latest first, whichever was kept first', () => {
    keepRecentPlace(work, at('2.2.2', 30));
    keepRecentPlace(work, at('1.1.1', 10));
    keepRecentPlace(plan, { ...at('1', 20), line: planLine });
    expect(listRecentPlaces(work).map(({ line }) => line)).toEqual(['2.2.2', '1.1.1']);
    expect(listRecentPlaces(plan).map(({ line }) => line)).toEqual([planLine]);
  });

  test('have one of each section: the last, as it was left', () => {
    keepRecentPlace(work, at('2.2.2', 1));
    keepRecentPlace(work, at('2.3.1', 2));
    keepRecentPlace(work, at('2.2.1', 3, 0.4));
    expect(listRecentPlaces(work)).toEqual([at('2.2.1', 3, 0.4), at('2.3.1', 2)]);
  });

  test('are one where a document without sections was read on a little, and two far apart', () => {
    const flat = makeReport([
      heading('title', '决定'),
      ...Array.from({ length: 60 }, (_, index) => paragraph(String(index + 1), `第${index + 1}段`)),
    ]);
    keepRecentPlace(flat, at('1', 1));
    keepRecentPlace(flat, at('5', 2));
    keepRecentPlace(flat, at('50', 3));
    expect(listRecentPlaces(flat).map(({ line }) => line)).toEqual(['50', '5']);
  });

  test('are eight at most, of lines that the document has', () => {
    const lines = [...new Set(work.lines.map(({ id }) => id.replace(/\.\d+$/, '.1')))].filter((id) =>
      work.lines.some((line) => line.id === id && line.role === 'paragraph'),
    );
    for (const [minute, line] of lines.entries()) keepRecentPlace(work, at(line, minute));
    expect(listRecentPlaces(work)).toHaveLength(8);
    keepRecentPlace(work, at('99.9', 59));
    expect(listRecentPlaces(work).map(({ line }) => line)).not.toContain('99.9');
  });

  test.each(['', '{', '[]', '{"x":1}', '{"x":[{"line":3}]}', 'null'])('are none where %j is kept', (kept) => {
    beside.set('recent-places', kept);
    expect(listRecentPlaces(work)).toEqual([]);
    keepRecentPlace(work, at('2.2.2', 1));
    expect(listRecentPlaces(work)).toHaveLength(1);
  });

  test('harm nothing where localStorage refuses', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(() => keepRecentPlace(work, at('2.2.2', 1))).not.toThrow();
  });
});
