/** Speeches and proposals to test with. */
import { readFileSync } from 'node:fs';
import type { ProposalForm } from '../../src/domain/prepare/proposal-form.ts';
import type { Proposal, Quotation, Speech, Words } from '../../src/domain/prepare/writing.ts';
import { parseProposalForm } from '../../src/importing/proposal-form-file.ts';
import { noteTime } from './notes.ts';

/** The form that comes with the app. */
export const defaultForm: ProposalForm = readDefaultForm();

function readDefaultForm(): ProposalForm {
  const parsed = parseProposalForm(readFileSync('resources/proposal-forms/default.json', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

export function wordsBlock(id: string, text: string): Words {
  return { id, kind: 'words', text };
}

export function quotationBlock(id: string, given: Partial<Quotation> = {}): Quotation {
  return {
    id,
    kind: 'quotation',
    note: `note-${id}`,
    report: 'd-one',
    anchor: {
      start: { line: '1.0.1', offset: 0 },
      end: { line: '1.0.1', offset: 4 },
      version: 'a'.repeat(64),
      position: { start: 10, end: 14 },
      quote: { exact: '生产总值', prefix: '', suffix: '增长5.2%' },
    },
    words: '生产总值',
    citation: '《政府工作报告》第一部分第1段',
    ...given,
  };
}

export function speechOf(given: Partial<Speech> = {}): Speech {
  return {
    id: 'speech-1',
    kind: 'speech',
    title: '关于投资的发言',
    parts: [
      { id: 'one', heading: '投资', blocks: [wordsBlock('a', '各位代表：'), quotationBlock('b')] },
      { id: 'two', heading: '就业', blocks: [wordsBlock('c', '建议加大力度。')] },
    ],
    pace: 220,
    limit: null,
    created: noteTime,
    changed: noteTime,
    ...given,
  };
}

export function proposalOf(given: Partial<Proposal> = {}): Proposal {
  return {
    id: 'proposal-1',
    kind: 'proposal',
    title: '关于扩大有效投资的建议',
    form: defaultForm,
    parts: [
      { id: 'leader', heading: '领衔代表', blocks: [wordsBlock('l', '王芳')] },
      { id: 'matter', heading: '案由', blocks: [wordsBlock('m', '投资结构有待优化。')] },
      { id: 'grounds', heading: '案据', blocks: [quotationBlock('q')] },
    ],
    created: noteTime,
    changed: noteTime,
    ...given,
  };
}
