import { expect, test } from 'vitest';
import {
  findEarlierVersion,
  findSameFile,
  revisableDocument,
  revisableReport,
  shelfOf,
  standingsOf,
} from '../../../src/domain/library/revision.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { madeUpDocument, noInfo } from './made-up-document.ts';

const info = {
  ...noInfo,
  title: '甲市国民经济规划纲要（草案）',
  kind: 'five-year-plan',
  place: '甲市',
  year: 2026,
} as const;
const draft = madeUpDocument('draft', { info });
const known = revisableDocument(draft);

test('knows the same file by its digest', () => {
  expect(findSameFile(draft.file.sha256, [draft])).toBe(draft);
  expect(findSameFile('f'.repeat(64), [draft])).toBeNull();
});

test('takes a text of the same kind, place, year and title for the next version, whatever its stage', () => {
  expect(findEarlierVersion({ ...info, title: '甲市国民经济规划纲要（修订稿）' }, [known])).toBe(known);
  expect(findEarlierVersion({ ...info, title: '甲市国民经济规划纲要' }, [known])).toBe(known);
});

test.each(['2026年甲市国民经济规划纲要', '国民经济规划纲要（草案）'])(
  'knows the same title with and without place and year: %s',
  (title) => {
    expect(findEarlierVersion({ ...info, title }, [known])).toBe(known);
  },
);

test.each([
  ['another year', { year: 2027 }],
  ['another place', { place: '乙市' }],
  ['another kind', { kind: 'budget' as const }],
  ['another title', { title: '甲市城市总体规划' }],
  ['no title', { title: null }],
])('takes a text of %s for none', (_, other) => {
  expect(findEarlierVersion({ ...info, ...other }, [known])).toBeNull();
});

test.each([{ place: null }, { year: null }])('takes a text for none where %o is not known', (unknown) => {
  const vague = { ...info, ...unknown };
  expect(findEarlierVersion(vague, [revisableDocument(madeUpDocument('vague', { info: vague }))])).toBeNull();
});

test('offers the latest of several versions', () => {
  const later = revisableDocument(madeUpDocument('later', { info, added: '2026-03-01T00:00:00.000Z' }));
  expect(findEarlierVersion(info, [known, later])).toBe(later);
});

test('puts a document on the shelf of its meeting, else of its year', () => {
  expect(shelfOf({ ...info, meeting: '甲市六届人大六次会议' })).toBe('甲市六届人大六次会议');
  expect(shelfOf(info)).toBe('2026年文件');
  expect(shelfOf(noInfo)).toBeNull();
});

test('tells of each file whether it is new, there already, in the bin, read twice, or a next version', () => {
  const removed = madeUpDocument('removed');
  const file = (sha256: string, given = {}) => ({ sha256, info: { ...noInfo, ...given } });
  const files = [
    file('a'),
    file('a'),
    file(draft.file.sha256, info),
    file(removed.file.sha256),
    file('b', info),
  ];
  expect(standingsOf(files, [draft], [removed], new Set(), [])).toEqual([
    { kind: 'new' },
    { kind: 'twice' },
    { kind: 'same', other: draft },
    { kind: 'binned', other: removed },
    { kind: 'earlier', other: known },
  ]);
});

test('tells that a file can put right a document whose text is lost, once', () => {
  const file = { sha256: draft.file.sha256, info };
  expect(standingsOf([file, file], [draft], [], new Set(['draft']), [])).toEqual([
    { kind: 'lost', other: draft },
    { kind: 'twice' },
  ]);
  expect(standingsOf([file], [draft], [], new Set(['another']), [])).toEqual([
    { kind: 'same', other: draft },
  ]);
});

test('offers what came with the app by its meeting, for its place and year are not known', () => {
  const { report } = importedDocument('bundled', ['一段。']);
  const { meeting, title, kind } = report;
  const bundled = revisableReport(report);
  expect(findEarlierVersion({ ...noInfo, kind, title: `${title}（修订稿）`, meeting }, [bundled])).toBe(
    bundled,
  );
  expect(findEarlierVersion({ ...noInfo, kind, title, meeting: '另一次会议' }, [bundled])).toBeNull();
  expect(findEarlierVersion({ ...noInfo, kind, title }, [bundled])).toBeNull();
});
