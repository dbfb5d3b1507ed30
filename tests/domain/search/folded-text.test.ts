import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoldedText, foldText, sourceRange } from '../../../src/domain/search/folded-text.ts';
import { type CharacterPair, makeFolding, plainFolding } from '../../../src/domain/search/folding.ts';
import { naiveFold } from '../../support/naive-search.ts';
import { trickyText } from '../../support/tricky-text.ts';

const pairs: readonly CharacterPair[] = [
  ['國', '国'],
  ['乾', '干'],
  ['幹', '干'],
  ['薴', '苧'],
  ['苧', '苎'],
  ['鑪', '𬬻'],
  ['𤪺', '㻘'],
  ['𨥛', '𬭳'],
];
const folding = makeFolding(pairs);
const simplified = new Map([...pairs, ['薴', '苎'] as const, ['鑪', '鑪'] as const, ['𬬻', '鑪'] as const]);

const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

function plain(text: string): string {
  return foldText(text, plainFolding()).text;
}

/** What each unit of the folded text came from. */
function sources(text: string, folded: FoldedText): string[] {
  return Array.from({ length: folded.text.length }, (_, at) => {
    const { from, to } = sourceRange(folded, at, at + 1);
    return text.slice(from, to);
  });
}

describe('folding', () => {
  test.each([
    ['ＧＤＰ增长５．５％', 'gdp增长5.5%'],
    ['就 业\r稳　定', '就业稳定'],
    ['零\u200b\ufeff售\u00ad', '〇售'],
    ['「六业」『六业』“六业”‘六业’"六业"', '"六业""六业""六业""六业""六业"'],
    ['1—11月、1－11月、1–11月、1-11月', '1-11月、1-11月、1-11月、1-11月'],
    ['二〇二六、二零二六、二○二六', '二〇二六、二〇二六、二〇二六'],
    ['１～２', '1~2'],
    ['⼯作', '工作'],
    ['İstanbul ΣΑΣ ς', 'İstanbulσασσ'],
    ['指标\t数值\n', '指标\t数值\n'],
    ['葛\u{E0100}城', '葛城'],
    ['', ''],
  ])('makes of 「%s」 「%s」', (text, folded) => {
    expect(plain(text)).toBe(folded);
  });

  test('makes one of the characters that belong together, and never a longer text', () => {
    expect(foldText('國乾幹薴鑪𬬻𤪺𨥛', folding).text).toBe('国干干苎鑪鑪㻘𬭳');
    expect(
      foldText('丙', makeFolding([['甲', '乙'], ['乙', '甲'], ['丙', '丙']])).text, // biome-ignore format: one line
    ).toBe('丙');
  });

  test('knows where each unit came from', () => {
    const text = '就 业，𤪺𬭚㻘\ud800国';
    expect(sources(text, foldText(text, folding))).toEqual([
      '就',
      '业',
      '，',
      '𤪺',
      '𬭚'.slice(0, 1),
      '𬭚'.slice(1),
      '㻘',
      '\ud800',
      '国',
    ]);
    const folded = foldText(text, folding);
    expect(sourceRange(folded, 0, 2)).toEqual({ from: 0, to: 3 });
    expect(sourceRange(folded, 0, 1)).toEqual({ from: 0, to: 1 });
  });

  test('of any text is what each character is by itself, with its exact place', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const folded = foldText(text, folding);
        const characters = naiveFold(text, simplified);
        expect(folded.text).toBe(characters.map((character) => character.text).join(''));
        let at = 0;
        for (const character of characters) {
          const to = at + character.text.length;
          expect(sourceRange(folded, at, to)).toEqual({ from: character.from, to: character.to });
          at = to;
        }
      }),
    );
  });

  test('of folded text changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(trickyText, anyUnits), (text) => {
        const { text: once } = foldText(text, folding);
        expect(foldText(once, folding).text).toBe(once);
      }),
    );
  });
});
