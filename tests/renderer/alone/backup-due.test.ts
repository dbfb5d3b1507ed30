import { describe, expect, test } from 'vitest';
import type { Kept } from '../../../src/domain/kept/kept.ts';
import { isBackupDue, madeOf } from '../../../src/renderer/storage/backup-record.ts';

const kept = (table: string, isRemoved = false): Kept => ({
  table,
  id: 'a',
  stamp: '2026-03-05T08:00:00.000Z',
  isRemoved,
  value: {},
});
const backup = { at: '2026-03-05T09:00:00.000Z', place: '议阅备份', digest: '', count: 1, isDownload: false };
const soon = '2026-03-05T20:00:00.000Z';
const nextDay = '2026-03-06T09:00:01.000Z';

describe('a backup', () => {
  test('is due as soon as something was made and there is none', () => {
    expect(isBackupDue(madeOf([kept('notes')]), null, soon)).toBe(true);
  });

  test('is not due for where one reads and how', () => {
    expect(isBackupDue(madeOf([kept('places'), kept('settings')]), null, soon)).toBe(false);
    expect(madeOf([kept('places')]).digest).toBe(madeOf([]).digest);
  });

  test('is due a day after the last one, when something changed since', () => {
    const made = madeOf([kept('notes')]);
    expect(isBackupDue(made, backup, soon)).toBe(false);
    expect(isBackupDue(made, backup, nextDay)).toBe(true);
    expect(isBackupDue(made, { ...backup, digest: made.digest }, nextDay)).toBe(false);
  });

  test('that has what was removed since differs from what is there', () => {
    expect(madeOf([kept('notes')]).digest).not.toBe(madeOf([kept('notes', true)]).digest);
  });
});
