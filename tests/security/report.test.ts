import { expect, test } from 'vitest';
import { openBundle } from '../../src/importing/bundle.ts';
import { sha256 } from '../support/qingpu.ts';
import { makeHostileReport } from './hostile-report.ts';
import { vectors } from './vectors.ts';

test('a document of hostile texts is proven to show them as they are', () => {
  const { source, arrangement, lines } = makeHostileReport(['<title>', ...vectors.map(({ text }) => text)]);
  const bytes = Buffer.from(source);
  const bundle = openBundle(bytes, sha256(bytes), arrangement);
  expect(bundle.ok ? bundle.value.reports[0]?.lines.map(({ text }) => text) : bundle.error).toEqual(lines);
  expect(lines.length).toBeGreaterThan(300);
});
