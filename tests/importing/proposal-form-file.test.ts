import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProposalForm, writeProposalForm } from '../../src/importing/proposal-form-file.ts';

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

test('a form that is written as a file is read as the same', () => {
  const form = parseProposalForm(json);
  if (!form.ok) throw new Error(form.error.code);
  expect(parseProposalForm(writeProposalForm(form.value))).toEqual(form);
});

describe('a form of another congress', () => {
  const form = JSON.parse(json);

  test('is read whatever fields it has', () => {
    const fields = [{ ...form.fields[0], id: 'unit', label: { zh: '承办单位建议', en: 'Suggested office' } }];
    const own = parseProposalForm(JSON.stringify({ ...form, id: 'own', fields }));
    expect(own.ok && own.value.fields.map(({ id }) => id)).toEqual(['unit']);
  });

  const withField = (given: object) => ({
    ...form,
    fields: [form.fields[0], { ...form.fields[1], ...given }],
  });

  test('may begin with a byte order mark', () => {
    expect(parseProposalForm(`\uFEFF${json}`).ok).toBe(true);
  });

  test.each([
    ['no JSON', '{', 'no-json'],
    ['no object', 'null', 'other-file'],
    ['a file of another kind', '{"format":"yiyue-notes","version":1}', 'other-file'],
    ['of a later version', JSON.stringify({ ...form, version: 2, fields: 1 }), 'newer'],
  ])('that is %s is refused as such', (_, given, code) => {
    expect(parseProposalForm(given)).toEqual({ ok: false, error: { code } });
  });

  test.each([
    ['without fields', { ...form, fields: [] }, 'fields', 'missing'],
    ['with a name in one language', { ...form, name: { zh: '建议' } }, 'name.en', 'missing'],
    ['with an id twice', withField({ id: form.fields[0].id }), 'fields', 'id-twice'],
    ['with an empty label', withField({ label: { zh: '', en: 'x' } }), 'fields.1.label.zh', 'missing'],
    ['with a number for a label', withField({ label: { zh: 1, en: 'x' } }), 'fields.1.label.zh', 'no-words'],
    [
      'with a long label',
      withField({ label: { zh: '字'.repeat(201), en: 'x' } }),
      'fields.1.label.zh',
      'too-long',
    ],
    ['with an id that is none', withField({ id: '附议' }), 'fields.1.id', 'no-id'],
    ['with a kind of its own', withField({ kind: 'table' }), 'fields.1.kind', 'no-kind'],
    ['with words for a length', withField({ longest: '500' }), 'fields.1.longest', 'no-length'],
    ['with no room', withField({ longest: 0 }), 'fields.1.longest', 'no-length'],
    ['with words for yes', withField({ isRequired: '是' }), 'fields.1.isRequired', 'no-yes-or-no'],
    ['with an object for its fields', { ...form, fields: {} }, 'fields', 'other'],
  ])('%s is refused with the place of what is wrong', (_, given, place, problem) => {
    expect(parseProposalForm(JSON.stringify(given))).toEqual({
      ok: false,
      error: { code: 'wrong', place, problem },
    });
  });
});
