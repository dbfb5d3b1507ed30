/** What is wrong with a form's file, said in plain words. */
import i18next from 'i18next';
import { expect, test } from 'vitest';
import {
  type FormFault,
  parseProposalForm,
  writeProposalForm,
} from '../../../src/importing/proposal-form-file.ts';
import { zh } from '../../../src/renderer/i18n/zh.ts';
import { zhLater } from '../../../src/renderer/i18n/zh-later.ts';
import { sayFormFault } from '../../../src/renderer/prepare/say-form-fault.ts';
import { defaultForm } from '../../support/writings.ts';

const instance = i18next.createInstance();
await instance.init({
  lng: 'zh',
  resources: { zh: { translation: { ...zh, ...zhLater } } },
  interpolation: { escapeValue: false },
});

function say(json: string): string {
  const parsed = parseProposalForm(json);
  if (parsed.ok) throw new Error('nothing is wrong');
  return sayFormFault(parsed.error, instance.t);
}

const file = JSON.parse(writeProposalForm(defaultForm));

test('names the field by its number and the key that is wrong', () => {
  const [one, ...others] = file.fields;
  const wrong = { ...one, label: { ...one.label, zh: 3 } };
  expect(say(JSON.stringify({ ...file, fields: [...others, wrong] }))).toBe(
    '第 8 栏的“label.zh”：应该是加引号的文字。',
  );
  expect(say(JSON.stringify({ ...file, fields: [one, one] }))).toBe('“fields”这一项：有两栏的 id 相同。');
  expect(say(JSON.stringify({ ...file, fields: [null] }))).toBe('第 1 栏：写法不对。');
});

test.each([
  ['{"a":1,}', '格式不对'],
  ['{"format":"yiyue-notes","version":1}', '不是建议表格'],
  [JSON.stringify({ ...file, version: 9 }), '请先更新议阅'],
])('%s is told from a form with a mistake in it', (json, words) => {
  expect(say(json)).toContain(words);
});

test('every problem has words of its own', () => {
  const problems = Object.keys(zhLater.proposal.form.problem);
  const said = problems.map((problem) =>
    sayFormFault({ code: 'wrong', place: 'id', problem } as FormFault, instance.t),
  );
  expect(new Set(said).size).toBe(problems.length);
});
