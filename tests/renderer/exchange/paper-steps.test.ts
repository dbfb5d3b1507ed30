import { describe, expect, test } from 'vitest';
import { printHtml } from '../../../src/exporting/print-html.ts';
import { type PaperStep, paperSteps } from '../../../src/renderer/exchange/paper-steps.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [report] = openQingpu().reports;
if (!report) throw new Error('no report');

/** What is drawn, element by element. */
function written(steps: Iterable<PaperStep>): string {
  const open: string[] = [];
  let all = '';
  for (const step of steps) {
    if (step === 'close') all += `</${open.pop()}>`;
    else if ('text' in step) all += step.text;
    else if ('open' in step) {
      open.push(step.open);
      all += `<${[step.open, ...step.attributes.map(([name, value]) => `${name}=${value}`)].join(' ')}>`;
    }
  }
  expect(open).toEqual([]);
  return all;
}

describe('paper', () => {
  test('is drawn as it was written, with its title and its style', () => {
    const note = noteOn(report, '2.2.2', { text: '请说明\n\n> 一' });
    const html = printHtml(report, [note], { notes: true, sections: ['2.2'], citations: true });
    const steps = [...paperSteps(html)];
    expect(steps).toContainEqual({ title: report.title });
    expect(steps.filter((step) => step !== 'close' && 'style' in step)).toHaveLength(1);
    const body = html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
    const plain = (text: string) => text.replaceAll('"', '').replaceAll('<hr>', '<hr></hr>').trim();
    expect(plain(written(steps))).toBe(plain(body));
  });

  test('holds nothing that could run, load or lead away, whatever is in it', () => {
    const html = `<p onclick="run()" class="a" style="color:red">字<script>run()</script><img src="x"><iframe src="x"></iframe>
      <a href="https://example.com/">外</a><a href="#here">内</a><svg><script>run()</script></svg><form action="x"><input></form></p>`;
    const all = written(paperSteps(html));
    expect(all).not.toMatch(/script|onclick|img|iframe|svg|form|input|example/);
    expect(all).toContain('<p class=a style=color:red>');
    expect(all).toContain('<a href=#here>');
  });
});
