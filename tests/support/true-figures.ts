/** Figures of three reports as people read them: what is measured, how much, of when, in which role. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TrueFigure {
  /** The words that it stands in, with the number between `before` and `after`. */
  readonly before: string;
  readonly number: string;
  readonly after: string;
  /** Which occurrence of the words is meant, from 1. */
  readonly occurrence: number;
  /** Neither missing nor wrong when it is not found or found otherwise. */
  readonly isOptional: boolean;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: RegExp;
  readonly subject: RegExp;
  readonly period: RegExp;
  readonly roles: readonly string[];
  readonly qualifier: string;
  readonly direction: string;
}

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u');
/** Brackets of units and subjects are plain ones where nothing is optional. */
const escaped = (text: string) => text.replace(/[/.]/g, '\\$&');

export function trueFigures(name: 'qingpu-2026' | 'guowuyuan-2025' | 'shanghai-2026'): TrueFigure[] {
  const text = readFileSync(join(import.meta.dirname, 'true-figures', `${name}.tsv`), 'utf8');
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [
        words = '',
        value = '',
        upper = '',
        unit = '',
        subject = '',
        period = '',
        role = '',
        qualifier = '',
        direction = '',
      ] = row.split('\t');
      const parts = /^(\??)(.*)⟦(.*)⟧(.*?)(?:#(\d))?$/su.exec(words);
      if (!parts) throw new Error(`no number is marked in: ${row}`);
      const [, optional, before = '', number = '', after = '', occurrence = '1'] = parts;
      return {
        before,
        number,
        after,
        occurrence: Number(occurrence),
        isOptional: optional === '?',
        value: Number(value),
        upper: upper === '' ? null : Number(upper),
        unit: whole(escaped(unit)),
        subject: whole(subject),
        period: whole(period),
        roles: role.split('|'),
        qualifier,
        direction,
      };
    });
}

/** Where the number stands in the text; throws where the words are not in it. */
export function placeOf({ before, number, after, occurrence }: TrueFigure, text: string): number {
  const words = `${before}${number}${after}`;
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`not in the text: ${words}`);
  }
  return at + before.length;
}
