import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { seriesOf } from '../../../src/domain/figures/series-of.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { importedReport } from '../../support/imported-report.ts';
import { pairTargets } from '../../../src/domain/figures/pair-targets.ts';
import { linkTasks } from '../../../src/domain/figures/link-tasks.ts';
import { passagesOf } from '../../../src/domain/figures/passages.ts';
import { openQingpu } from '../../support/qingpu.ts';
const want = process.argv[2];
if (want === 'series') for (const [place, list] of [['国务院', [['地区生产总值','growth'],['城镇新增就业','count'],['城镇新增就业','level'],['城镇调查失业率','share'],['居民消费价格','growth'],['赤字率','share']]], ['上海市', [['地区生产总值','growth'],['一般公共预算收入','growth'],['一般公共预算收入','level']]], ['深圳市', [['地区生产总值','growth'],['一般公共预算收入','growth'],['一般公共预算收入','level']]]] as const) {
  const reports = corpusFiles(`series/${place}`).map(({ name, text }) => { const year = Number(name.slice(-4)); const r = importedReport(text.replaceAll('**','')); return { report: name, year, place, figures: findFigures(r, { year }) }; });
  for (const [indicator, kind] of list) { console.log(place, indicator, kind); for (const p of seriesOf({ indicator, kind: kind as any, place }, reports)) console.log('  ', p.year, p.role, p.figure.value, p.figure.upper ?? '', p.figure.unit, p.figure.qualifier ?? '', p.figure.direction ?? '', p.report.slice(-4), p.figure.subject, p.isContradicted ? 'CONTRA' : '', p.isOutOfScale ? 'SCALE' : ''); }
}
if (want === 'pair') { const r = openQingpu().reports[0]!; const f = { report: 'q', year: 2026, place: '青浦区', figures: findFigures(r) }; for (const p of pairTargets(f, f).pairings) console.log(p.indicator, p.isDoubtful, '|', p.target.value, p.target.unit, p.target.period, '|', p.outcome.value, p.outcome.unit, p.outcome.period, p.verdict, p.reason); console.log(pairTargets(f, f).unanswered.map((u) => u.subject).join(' '));
  const ps = passagesOf(r); for (const l of linkTasks(ps.filter((p) => p.isReview), ps.filter((p) => !p.isReview))) console.log(l.score.toFixed(2), l.from.title, '→', l.to.title, l.reason.join(' ')); }
if (want === 'dump') { const [folder, name] = [process.argv[3]!, process.argv[4]!]; const file = corpusFiles(folder).find((f) => f.name.endsWith(name))!; const r = importedReport(file.text.replaceAll('**','')); const all = r.lines.map((l) => l.text + '\n').join(''); for (const f of findFigures(r, { year: Number(process.argv[5]) || null })) console.log([f.subject, `${f.value}${f.upper ? '—' + f.upper : ''} ${f.unit}`, f.kind, f.qualifier ?? '', f.direction ?? '', f.period, f.role, f.indicator ?? '', '…' + all.slice(Math.max(0, f.start - 18), f.start).replaceAll('\n', '/') + '⟦' + all.slice(f.start, f.end) + '⟧' + all.slice(f.end, f.end + 8).replaceAll('\n', '/')].join(' | ')); }
