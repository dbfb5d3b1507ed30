import { readFileSync } from 'node:fs';
import { findFigures } from '/work/wt-figures/src/domain/figures/find-figures.ts';
import { shownText } from '/work/wt-figures/src/domain/report/report.ts';
import { openQingpu } from '/work/wt-figures/tests/support/qingpu.ts';
import { importedReport } from '/work/wt-figures/tests/support/imported-report.ts';
import { trueFigures } from '/work/wt-figures/tests/support/true-figures.ts';
import { measureFigures } from '/work/wt-figures/tests/support/measure-figures.ts';
const { reports } = openQingpu();
let text = ''; const figs: any[] = [];
for (const r of reports) { for (const f of findFigures(r)) figs.push({ ...f, start: f.start + text.length, end: f.end + text.length }); text += shownText(r); }
const show = (m: any) => { console.log(m.truths, m.found, m.right, m.precision.toFixed(3), m.recall.toFixed(3)); for (const e of m.errors) console.log(' ', e.what, e.words, '=>', e.found); for (const l of m.lesser) console.log('   lesser', l); };
show(measureFigures(trueFigures('qingpu-2026'), figs, text));
for (const [n, file, rows, y] of [['guowuyuan-2025', '国务院-2025', [8,9,24,27], 2025], ['shanghai-2026', '上海市-2026', [8,51], 2026]] as const) {
  const src = readFileSync(`/work/shared/corpus/plain-text/${file}.txt`, 'utf8');
  const r = importedReport(src); const t = shownText(r);
  const lines = src.split('\n'); const spans = rows.map((i) => { const l = lines[i - 1]!.trim(); let at = t.indexOf(l); if (at < 0) at = t.indexOf(l.slice(-60)) - l.length + 60; const cut = l.indexOf('支出强度明显加大'); return [at, at + (cut > 0 ? cut : l.length)] as const; });
  show(measureFigures(trueFigures(n), findFigures(r, { year: y }), t, (o) => spans.some(([a, b]) => o >= a && o < b)));
}
