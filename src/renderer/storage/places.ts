/** Where reading stopped, one place a report. */
import { stampAfter } from '../../domain/kept/stamps.ts';
import type { Report } from '../../domain/report/report.ts';
import { database } from './database.ts';
import { keptPlace, writeKept } from './kept-rows.ts';
import { stampInBin } from './outcome.ts';
import { record } from './recorder.ts';
import { isReadOnly } from './use-storage-state.ts';

export interface ReadingPlace {
  /** Id of the report. */
  readonly report: string;
  /** Id of the line at the top of the view, and how much of its height is above it (0 to 1). */
  readonly line: string;
  readonly ratio: number;
  /** How much of the report has been in view, 0 to 1; never falls. */
  readonly progress: number;
  /** ISO 8601, UTC. */
  readonly visited: string;
}

export async function keepPlace(place: ReadingPlace): Promise<void> {
  if (isReadOnly()) return;
  await database.transaction('rw', database.places, database.bin, async () => {
    const [before, binned] = await Promise.all([
      database.places.get(place.report),
      stampInBin('places', place.report),
    ]);
    const after: ReadingPlace = {
      ...place,
      progress: Math.max(place.progress, before?.progress ?? 0),
      visited: stampAfter(place.visited, before?.visited, binned),
    };
    record([keptPlace(after)]);
    await writeKept(keptPlace(after));
  });
}

export async function findPlaceIn(report: Report): Promise<ReadingPlace | null> {
  return (await database.places.get(report.id)) ?? null;
}

export async function listPlaces(): Promise<ReadingPlace[]> {
  return await database.places.toArray();
}
