/** What docs/security.md says is so: the tests that it names are there, and the fuses are those that are set. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fuses } from '../../scripts/lib/fuses.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const page = readFileSync(inRoot('docs', 'security.md'), 'utf8');
const items = [...page.matchAll(/^\| (\d+) \|.*$/gm)];
const named = items.flatMap(([row, number = '']) =>
  [...row.matchAll(/`(tests\/[^`]+)`: “([^”]+)”/g)].map(
    ([, file = '', name = '']) => [number, file, name] as const,
  ),
);

test('it has the twenty recommendations, each with a test', () => {
  const numbers = Array.from({ length: 20 }, (_, index) => `${index + 1}`);
  expect(items.map(([, number]) => number)).toEqual(numbers);
  expect([...new Set(named.map(([number]) => number))]).toEqual(numbers);
});

test.each(named)('%s: %s has “%s”', (_, file, name) => {
  expect(existsSync(inRoot(file))).toBe(true);
  expect(readFileSync(inRoot(file), 'utf8')).toContain(name);
});

describe('the fuses', () => {
  test('are all in it, as they are set', () => {
    const rows = [...page.matchAll(/^\| (\w+) \| (on|off) \|/gm)].map(([, name = '', state]) => [
      name,
      state === 'on',
    ]);
    expect(Object.fromEntries(rows)).toEqual(fuses);
  });
});
