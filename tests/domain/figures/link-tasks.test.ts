import { describe, expect, test } from 'vitest';
import { linkTasks, weakestLink } from '../../../src/domain/figures/link-tasks.ts';
import { passagesOf } from '../../../src/domain/figures/passages.ts';
import { shownText } from '../../../src/domain/report/report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [report] = openQingpu().reports;
if (!report) throw new Error('the bundled report is missing');
const passages = passagesOf(report);
const review = passages.filter(({ isReview }) => isReview);
const plan = passages.filter(({ isReview }) => !isReview);

describe('tasks of one report', () => {
  const links = linkTasks(review, plan);

  test.each([
    ['营商环境持续优化', '优化提升营商环境', '营商环境'],
    ['“六业”融合活力迸发', '深化“六业”融合发展', '六业'],
    ['乡村振兴谱写新篇章', '提升乡村建设水平', '试点'],
    ['城市更新扎实推进', '攻坚“两旧一村”改造', '两旧一村'],
  ])('「%s」 of the review is linked with 「%s」 of the plan', (from, to, word) => {
    const link = links.find((each) => each.from.title === from);
    expect(link?.to.title).toBe(to);
    expect(link?.reason.join()).toContain(word);
  });

  test('are linked both ways', () => {
    const back = linkTasks(plan, review).find(({ from }) => from.title === '优化提升营商环境');
    expect(back?.to.title).toBe('营商环境持续优化');
  });

  test('stand where they say, and only strong links are kept', () => {
    const text = shownText(report);
    for (const { start, end, text: words } of passages) expect(text.slice(start, end)).toBe(words);
    for (const { score } of links) {
      expect(score).toBeGreaterThan(weakestLink);
      expect(score).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  test('nothing is linked with nothing', () => {
    expect(linkTasks(review, [])).toEqual([]);
    expect(linkTasks([], plan)).toEqual([]);
  });
});
