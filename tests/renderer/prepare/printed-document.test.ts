import { afterEach, expect, test, vi } from 'vitest';
import { linesOfChart } from '../../../src/domain/figures/chart-rows.ts';
import { printedDocument } from '../../../src/renderer/prepare/printed-document.ts';
import { chartOf } from '../../support/charts.ts';

afterEach(() => vi.unstubAllGlobals());

/** As much of an element as printing makes use of. */
class MadeElement {
  className = '';
  textContent = '';
  append(...content: readonly (string | MadeElement)[]): void {
    for (const each of content) this.textContent += typeof each === 'string' ? each : each.textContent;
  }
}

test('a chart that can’t be drawn is printed as its lines, with all that stands around it', () => {
  vi.stubGlobal('document', { createElement: () => new MadeElement() });
  const chart = chartOf();
  const official = {
    title: '发言',
    byline: '',
    blocks: [
      { kind: 'words', text: '前面的话' },
      { kind: 'chart', chart, picture: null },
      { kind: 'words', text: '后面的话' },
    ],
  } as const;
  const { body } = printedDocument(official, () => {
    throw new RangeError('too much to be drawn');
  });
  const printed = body.map(({ textContent }) => textContent).join('');
  for (const words of ['前面的话', ...linesOfChart(chart), '后面的话']) expect(printed).toContain(words);
});
