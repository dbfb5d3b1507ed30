import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTangled } from '../../../src/domain/notes/tangled.ts';

describe('Markdown is taken for tangled', () => {
  test.each([
    ['when it is all marks', '**a_'.repeat(2000)],
    ['when it nests deeper than anybody writes', `${'> '.repeat(101)}a`],
    ['when much of it is nested', `${'- '.repeat(20)}a\n`.repeat(30)],
    ['when it has more lines than a document', 'a\n'.repeat(2001)],
    ['when its lines end in another way', 'a\r'.repeat(2001)],
  ])('%s', (_, markdown) => {
    expect(isTangled(markdown)).toBe(true);
  });

  test.each([
    ['when it is long', '政府工作报告提出，要保障和改善民生。'.repeat(5000)],
    ['when it is a long list', '1. **要点**：见[公报](https://example.cn)\n   - 细目\n'.repeat(300)],
    ['when it is nested as people do', '> > - 1. a\n'.repeat(100)],
    ['when it is empty', ''],
  ])('not %s', (_, markdown) => {
    expect(isTangled(markdown)).toBe(false);
  });

  test('with more lines when it was with fewer, whatever it is made of', () => {
    // A search that tries all ways to part these would go on until the test is ended.
    const piece = fc.constantFrom('> ', '-  ', '1. ', '\t', '   ', '+', '*', 'a'.repeat(90), '\n', '9');
    const pieces = fc.array(piece, { minLength: 50, maxLength: 500 }).map((all) => all.join(''));
    fc.assert(fc.property(pieces, pieces, (one, more) => !isTangled(one) || isTangled(`${one}\n${more}`)));
  });

  test('where each container could be parted in two ways, by going through it once', () => {
    expect(isTangled(`${'> '.repeat(49)}${'a'.repeat(100)}`)).toBe(false);
    expect(isTangled(`${'  > '.repeat(5000)}a`)).toBe(true);
  });
});
