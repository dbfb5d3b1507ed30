import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProposalForm } from '../../src/importing/proposal-form-file.ts';

const json = readFileSync('resources/proposal-forms/default.json', 'utf8');

test('the form that comes with the app is read', () => {
  const form = parseProposalForm(json);
  expect(form.ok && form.value.fields.map(({ label }) => label.zh)).toEqual([
    '领衔代表',
    '附议代表',
    '代表团',
    '联系电话',
    '通讯地址',
    '案由',
    '案据',
    '方案',
  ]);
});

describe('a form of another congress', () => {
  const form = JSON.parse(json);

  test('is read whatever fields it has', () => {
    const fields = [{ ...form.fields[0], id: 'unit', label: { zh: '承办单位建议', en: 'Suggested office' } }];
    const own = parseProposalForm(JSON.stringify({ ...form, id: 'own', fields }));
    expect(own.ok && own.value.fields.map(({ id }) => id)).toEqual(['unit']);
  });

  test.each([
    ['no JSON', '{', 'The file is no JSON'],
    ['of a later version', JSON.stringify({ ...form, version: 2 }), 'version: '],
    ['without fields', JSON.stringify({ ...form, fields: [] }), 'fields: '],
    [
      'with an id twice',
      JSON.stringify({ ...form, fields: [form.fields[0], form.fields[0]] }),
      'fields: an id stands twice',
    ],
    ['with a label in one language', JSON.stringify({ ...form, name: { zh: '建议' } }), 'name.en: '],
    ['no object', 'null', 'The file: '],
  ])('that is %s is refused with the place of what is wrong', (_, given, error) => {
    const read = parseProposalForm(given);
    expect(read.ok ? '' : read.error).toContain(error);
  });
});
