import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const place = {
  report: work.id,
  line: '2.2.2',
  ratio: 0.4,
  progress: 0.5,
  visited: '2026-01-20T08:30:00.000Z',
};

const later = '2026-01-20T08:40:00.000Z';

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(() => storage.database.close());

describe('the place in a report', () => {
  test('is where reading stopped last', async () => {
    await storage.keepPlace(place);
    await storage.keepPlace({ ...place, line: '3.0.1', ratio: 0, visited: later });
    expect(await storage.findPlaceIn(work)).toEqual({ ...place, line: '3.0.1', ratio: 0, visited: later });
  });

  test('is none where nothing was read', async () => {
    await storage.keepPlace(place);
    expect(await storage.findPlaceIn(plan)).toBeNull();
  });

  test('is kept apart for each report', async () => {
    await storage.keepPlace(place);
    await storage.keepPlace({ ...place, report: plan.id, line: '4' });
    expect((await storage.listPlaces()).map(({ line }) => line).sort()).toEqual(['2.2.2', '4']);
  });

  test('never lowers how much has been read, though it goes back', async () => {
    await storage.keepPlace(place);
    await storage.keepPlace({ ...place, line: '1.1.1', progress: 0.1, visited: later });
    expect(await storage.findPlaceIn(work)).toEqual({
      ...place,
      line: '1.1.1',
      progress: 0.5,
      visited: later,
    });
  });

  test('has read as far as ever, in whatever order two windows keep it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        async (all) => {
          await storage.database.places.clear();
          await Promise.all(all.map((progress) => storage.keepPlace({ ...place, progress })));
          expect((await storage.findPlaceIn(work))?.progress).toBe(Math.max(...all));
        },
      ),
      { numRuns: 30 },
    );
  });
});
