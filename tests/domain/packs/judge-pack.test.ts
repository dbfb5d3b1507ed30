import { beforeAll, describe, expect, test } from 'vitest';
import type { LibraryDocument, PackOrigin } from '../../../src/domain/library/document.ts';
import { describePackFailure } from '../../../src/domain/packs/describe-pack-failure.ts';
import { judgePack } from '../../../src/domain/packs/judge-pack.ts';
import type { PackManifest } from '../../../src/domain/packs/pack.ts';
import type { PackFailure } from '../../../src/domain/packs/pack-failure.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { packParts } from '../../support/made-up-pack.ts';

const [office, other] = ['a'.repeat(64), 'b'.repeat(64)];
const clock = { now: '2026-01-20T01:00:00.000Z', today: '2026-01-20' };
const { document } = importedDocument('one', ['各位代表。']);
let manifest: PackManifest;

beforeAll(async () => {
  ({ manifest } = await packParts());
});

function from(given: Partial<PackOrigin>): LibraryDocument {
  const pack = {
    meeting: manifest.meeting.id,
    document: '政府工作报告',
    issued: manifest.issued,
    key: office,
    arrangement: '0'.repeat(64),
    ...given,
  };
  return { ...document, pack };
}

function judge(documents: readonly LibraryDocument[], given: Partial<PackManifest> = {}, trusted = [office]) {
  return judgePack({ ...manifest, ...given }, office, documents, new Set(trusted), clock);
}

test('the first pack of a meeting, the same once more and a later one are taken', () => {
  expect(judge([document])).toBeNull();
  expect(judge([from({})])).toBeNull();
  expect(judge([from({ issued: '2026-01-17T00:00:00.000Z' })])).toBeNull();
});

test('one that is older than anything that came of its meeting is refused; other meetings count for nothing', () => {
  const later = from({ issued: '2026-01-19T00:00:00.000Z' });
  expect(judge([from({}), later])).toMatchObject({ code: 'older', installed: '2026-01-19T00:00:00.000Z' });
  expect(judge([{ ...later, pack: { ...from({}).pack, meeting: 'other' } as PackOrigin }])).toBeNull();
});

test('one that is dated more than a day ahead is refused, for it would shut out all later ones', () => {
  expect(judge([], { issued: '2026-01-21T01:00:00.000Z' })).toBeNull();
  const issued = '2026-01-21T01:00:00.001Z';
  expect(judge([], { issued })).toEqual({ code: 'future', issued });
});

test('what another key brought shuts nothing out once it is trusted no more', () => {
  const stolen = from({ key: other, issued: '2199-01-01T00:00:00.000Z' });
  expect(judge([stolen])).toBeNull();
  expect(judge([stolen, from({ issued: '2026-01-19T00:00:00.000Z' })])).toMatchObject({
    code: 'older',
    installed: '2026-01-19T00:00:00.000Z',
  });
  expect(judge([stolen], {}, [office, other])).toMatchObject({ code: 'other-key' });
});

test('its last day is a day on which it is taken', () => {
  expect(judge([], { expires: '2026-01-20' })).toBeNull();
  expect(judge([], { expires: '2026-01-19' })).toEqual({ code: 'expired', expires: '2026-01-19' });
});

test('another key than the one before is refused for as long as that one is trusted', () => {
  const before = from({ key: other, issued: '2026-01-17T00:00:00.000Z' });
  expect(judge([before], {}, [office, other])).toMatchObject({ code: 'other-key' });
  expect(judge([before], {}, [office])).toBeNull();
  // Once the new key has signed the latest pack, the one before it has no say any more.
  expect(judge([before, from({})], {}, [office, other])).toBeNull();
});

describe('every failure', () => {
  const failures: readonly PackFailure[] = [
    { code: 'not-pack' },
    { code: 'truncated' },
    { code: 'altered', part: null },
    { code: 'altered', part: '政府工作报告' },
    { code: 'unsafe' },
    { code: 'too-large', limit: 2 ** 20 },
    { code: 'newer', version: 2 },
    { code: 'invalid', path: 'documents.0' },
    { code: 'unreadable' },
    { code: 'expired', expires: '2026-01-09' },
    { code: 'future', issued: '2036-01-18T01:30:00.000Z' },
    { code: 'older', issued: '2026-01-18T01:30:00.000Z', installed: '2026-01-19T20:00:00.000Z' },
    { code: 'other-key', title: '第五次会议' },
  ];

  test.each(failures)(
    '$code says what happened, what is safe and what to do, in both languages',
    (failure) => {
      const said = (['zh', 'en'] as const).map((language) => describePackFailure(failure, language));
      for (const { title, detail, next } of said) {
        for (const words of [title, detail, next]) expect(words).toMatch(/\S.*[^{}]$/);
      }
      expect(said[0]?.detail).toContain('批注都没有改动');
      expect(said[1]?.detail).toContain('your notes have not been changed');
    },
  );

  test('names days and moments as people say them, in the time of the office', () => {
    expect(describePackFailure({ code: 'expired', expires: '2026-01-09' }, 'zh').detail).toContain(
      '2026年1月9日',
    );
    const older = {
      code: 'older',
      issued: '2026-01-18T01:30:00.000Z',
      installed: '2026-01-19T20:00:00.000Z',
    } as const;
    expect(describePackFailure(older, 'zh').detail).toContain('2026年1月18日 09:30');
    expect(describePackFailure(older, 'zh').detail).toContain('2026年1月20日 04:00');
  });
});
