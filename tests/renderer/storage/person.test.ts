import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '../../../src/renderer/storage/database.ts';
import { connectJournal } from '../../../src/renderer/storage/journal.ts';
import { namePerson, readPerson } from '../../../src/renderer/storage/person.ts';
import { eventually } from '../../support/eventually.ts';
import { FailingJournal } from '../../support/failing-journal.ts';

let journal: FailingJournal;

beforeEach(() => {
  journal = new FailingJournal();
  connectJournal(journal);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('the person of this computer', () => {
  test('is nobody until they are named', async () => {
    expect(await readPerson()).toBeNull();
  });

  test('keeps the id that they were given when named first, whatever name they take', async () => {
    const first = await namePerson('  李明 ');
    expect(first).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: '李明' });
    const renamed = await namePerson('李明（街道）');
    expect(renamed).toEqual({ id: first?.id, name: '李明（街道）' });
    expect(await readPerson()).toEqual(renamed);
  });

  test('is recorded like all that the user makes', async () => {
    const person = await namePerson('李明');
    await eventually(() => {
      expect(journal.kept.get('settings:person')).toMatchObject({ value: { value: person } });
    });
  });

  test('is not named where nothing can be stored, or by too long a name', async () => {
    expect(await namePerson('名'.repeat(51))).toBeNull();
    vi.spyOn(database.settings, 'put').mockRejectedValue(new Error('full'));
    expect(await namePerson('李明')).toBeNull();
    expect(await readPerson()).toBeNull();
  });
});
