import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canRevise,
  familiesOf,
  familyOf,
  nameVersions,
  previousOf,
  type Version,
} from '../../../src/domain/library/versions.ts';

const version = (
  id: string,
  revises: string | null,
  added: string | null = id,
  stage: string | null = null,
) => ({ id, revises, added, stage }) satisfies Version;
const none = new Map<string, string | null>();
const idsOf = (families: readonly (readonly Version[])[]) =>
  families.map((family) => family.map(({ id }) => id));

describe('families', () => {
  test('have the oldest first, in whatever order they are given', () => {
    const all = [version('c', 'b'), version('x', null), version('a', null), version('b', 'a')];
    expect(idsOf(familiesOf(all, none))).toEqual([['a', 'b', 'c']]);
    expect(familyOf('x', all, none)).toBeNull();
  });

  test('go on through a version that was removed, the first one too', () => {
    const [a, b, c, d] = [version('a', null), version('b', 'a'), version('c', 'b'), version('d', 'c')];
    expect(idsOf(familiesOf([a, b, d], new Map([['c', 'b']])))).toEqual([['a', 'b', 'd']]);
    expect(idsOf(familiesOf([b, c, d], new Map([['a', null]])))).toEqual([['b', 'c', 'd']]);
    expect(idsOf(familiesOf([a, b, c, d], none))).toEqual([['a', 'b', 'c', 'd']]);
  });

  test('hold together though their first version is not known at all', () => {
    expect(idsOf(familiesOf([version('b', 'a'), version('c', 'a')], none))).toEqual([['b', 'c']]);
  });

  test('of two next versions of one document are one, the branch that was added first before the other', () => {
    const all = [version('a', null), version('s', 'a', '2'), version('d', 'a', '1'), version('e', 'd', '3')];
    expect(idsOf(familiesOf(all, none))).toEqual([['a', 'd', 'e', 's']]);
  });

  test('have each version once, whatever the links are', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const links = fc.array(fc.option(fc.constantFrom(...ids, 'unknown')), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(links, fc.subarray(ids), (revises, live) => {
        const all = ids.map((id, at) => version(id, revises[at] ?? null));
        const removed = new Map(
          all.filter(({ id }) => !live.includes(id)).map((each) => [each.id, each.revises]),
        );
        const versions = all.filter(({ id }) => live.includes(id));
        const met = idsOf(familiesOf(versions, removed)).flat();
        expect(new Set(met).size).toBe(met.length);
        for (const { id, revises: of } of versions) {
          if (of !== null && of !== id && live.includes(of)) expect(met).toContain(id);
        }
      }),
    );
  });
});

test('a document can not be made a version of itself, by no way round', () => {
  const all = [version('a', null), version('b', 'a'), version('c', 'b'), version('x', null)];
  expect(canRevise('a', 'a', all, none)).toBe(false);
  expect(canRevise('a', 'c', all, none)).toBe(false);
  expect(canRevise('a', 'c', all.slice(0, 1).concat(all.slice(2)), new Map([['b', 'a']]))).toBe(false);
  expect(canRevise('x', 'c', all, none)).toBe(true);
  expect(canRevise('c', 'x', all, none)).toBe(true);
});

test('versions are called by their stage, those of one stage by a number too, those of none by their place', () => {
  const family = [
    version('a', null, '1', '征求意见稿'),
    version('b', 'a', '2', '修订稿'),
    version('c', 'b', '3'),
    version('d', 'c', '4', '修订稿'),
  ];
  expect(nameVersions(family)).toEqual([
    { stage: '征求意见稿', number: null },
    { stage: '修订稿', number: 1 },
    { stage: null, number: 3 },
    { stage: '修订稿', number: 2 },
  ]);
});

test('the version before one is the nearest that it revises and that is there, not a branch beside it', () => {
  const all = [version('a', null), version('s', 'a', '1'), version('d', 'a', '2'), version('e', 'd', '3')];
  expect(previousOf('d', all, none)?.id).toBe('a');
  expect(previousOf('e', all, none)?.id).toBe('d');
  expect(previousOf('a', all, none)).toBeNull();
  const rest = all.filter(({ id }) => id !== 'd');
  expect(previousOf('e', rest, new Map([['d', 'a']]))?.id).toBe('a');
  expect(previousOf('b', [version('b', 'c'), version('c', 'b')], none)?.id).toBe('c');
});
