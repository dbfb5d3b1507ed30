/** Reports made up for a test from their lines alone. */
import { escapeMarkdown } from '../../src/domain/report/escape-markdown.ts';
import type { Line, Report, Section } from '../../src/domain/report/report.ts';

export type MadeUpLine = Pick<Line, 'id' | 'role' | 'text'> & Partial<Line>;

/** Each line begins where the one before it ended; the outline is empty unless it is given. */
export function makeReport(lines: readonly MadeUpLine[], outline: readonly Section[] = []): Report {
  let start = 0;
  return {
    id: 'made-up',
    meeting: '某区人大会议',
    kind: 'work-report',
    title: lines[0]?.text ?? '',
    name: lines[0]?.text ?? '',
    speaker: null,
    characters: 0,
    outline,
    lines: lines.map((given): Line => {
      const at = start;
      start += given.text.length + 1;
      return {
        markdown: escapeMarkdown(given.text),
        continues: false,
        runIn: null,
        marks: [],
        spans: [{ from: at, to: at + given.text.length }],
        ...given,
        start: at,
      };
    }),
  };
}

export function paragraph(id: string, text: string, given: Partial<Line> = {}): MadeUpLine {
  return { id, role: 'paragraph', text, ...given };
}

export function heading(id: string, text: string): MadeUpLine {
  return { id, role: 'heading', text };
}

/** Lines `first` up to `end` are its own; the heading stands right before them. */
export function section(id: string, first: number, end: number, given: Partial<Section> = {}): Section {
  return {
    id,
    level: id.split('.').length,
    title: id,
    heading: first - 1,
    knownFrom: null,
    isOrderInferred: false,
    first,
    end,
    sections: [],
    ...given,
  };
}
