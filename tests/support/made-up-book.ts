/** A report with all that an EPUB has to write, and where it came from. */
import { infoOfReport } from '../../src/domain/report/front-matter.ts';
import type { Report } from '../../src/domain/report/report.ts';
import type { EpubOrigin } from '../../src/exporting/epub.ts';
import { heading, makeReport, paragraph, section } from './made-up-report.ts';
import { sha256 } from './qingpu.ts';

export function originOf(report: Report, given: Partial<EpubOrigin> = {}): EpubOrigin {
  return {
    info: infoOfReport(report),
    source: { name: '报告 & 附件.docx', sha256: 'ab12' },
    version: sha256(new TextEncoder().encode(report.title)),
    modified: '2026-01-28T09:00:00.123Z',
    ...given,
  };
}

export const madeUp = makeReport(
  [
    { id: 'caption', role: 'caption', text: '2026年1月28日' },
    { id: 'title', role: 'title', text: '报告 <草案> & "说明"' },
    paragraph('0.1', '各位代表：'),
    heading('1', '一、任务'),
    paragraph('1.1.0.1', '（一）产业升级。工业增长。', { runIn: 7 }),
    paragraph('1.1.0.2', '其次。', { continues: true }),
    heading('1.1.1', '深'),
    { id: '1.1.1.1', role: 'list-item', text: '甲' },
    { id: '1.1.1.2', role: 'list-item', text: '乙' },
    { id: '1.1.1.3', role: 'table-row', text: '指标\t数值' },
    { id: '1.1.1.4', role: 'table-row', text: '增速' },
    { id: '1.1.1.5', role: 'image', text: '图"1"' },
    heading('2', '二、保障'),
  ],
  [
    section('1', 4, 4, {
      title: '一、任务',
      sections: [
        section('1.1', 4, 6, {
          heading: 4,
          title: '（一）产业升级',
          sections: [section('1.1.1', 7, 12, { title: '深' })],
        }),
      ],
    }),
    section('2', 13, 13, { title: '二、保障' }),
  ],
);
