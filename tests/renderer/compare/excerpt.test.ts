import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/renderer/compare/excerpt.ts';
import { compared } from './made-up-comparison.ts';

function said(written: string, isNumberOnly = false): string {
  const [row] = compared(written).comparison.rows;
  if (!row) throw new Error('there is no row');
  return excerptOf(row, isNumberOnly)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');
}

describe('the excerpt of a change', () => {
  test('begins a little before what differs', () => {
    expect(said('~我们要坚持稳中求进工作总基调，增长[5%|4%]左右。')).toBe('…工作总基调，增长-5%-+4%+左右。');
  });

  test('begins at the first number when only numbers are looked at', () => {
    expect(said(`~[坚持|保持]${'稳'.repeat(30)}增长[5%|4%]左右`, true)).toBe('…稳稳稳稳稳稳增长-5%-+4%+左右');
  });

  test('passes by words that differ around the same number when only numbers are looked at', () => {
    expect(said(`~[投资5亿元建设|投入5亿元新建]${'稳'.repeat(30)}增长[5%|]左右`, true)).toBe(
      '…稳稳稳稳稳稳增长-5%-左右',
    );
  });

  test('is short however long the text is', () => {
    expect(said(`+${'长'.repeat(5000)}`).length).toBeLessThan(80);
    expect(said(`~${'长'.repeat(5000)}[一|二]${'长'.repeat(5000)}`).length).toBeLessThan(110);
  });
});
