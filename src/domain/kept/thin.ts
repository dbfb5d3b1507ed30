/** Chooses which files of the journal can go: all of the last two days stay, then one a day, and never the newest three. */

export interface ThinFile {
  readonly name: string;
  /** `aside`: a snapshot of something else than what is kept. */
  readonly kind: 'journal' | 'snapshot' | 'aside';
  readonly generation: number;
  readonly bytes: number;
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
  readonly isDamaged: boolean;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const keepAll = 2 * day;
const keepDaily = 60 * day;
/** In bytes: above that fewer stay. */
const most = 256 * 1024 * 1024;
const spareCount = 3;

/**
 * `files` in their order, the oldest first; `now` in milliseconds. Dates to come count as now: a clock that was set back
 * deletes nothing, and one that was set forward never deletes the newest three.
 */
export function chooseToRemove(files: readonly ThinFile[], now: number): readonly ThinFile[] {
  const ageOf = ({ made }: ThinFile) => Math.max(0, now - made);
  const intact = files.filter(({ kind, isDamaged }) => kind === 'snapshot' && !isDamaged);
  const spared = new Set(intact.slice(-spareCount));
  const needed = intact.length >= spareCount ? (intact.at(-spareCount)?.generation ?? 0) : 0;
  const numberOf = (file: ThinFile, span: number) => Math.floor((now - ageOf(file)) / span);
  const lastOfEach = (span: number) =>
    new Set(new Map(intact.map((file) => [numberOf(file, span), file])).values());
  const hourly = lastOfEach(hour);
  const daily = lastOfEach(day);

  const isKept = (file: ThinFile): boolean => {
    const age = ageOf(file);
    if (spared.has(file)) return true;
    if (file.isDamaged || file.kind === 'aside') return age <= keepDaily;
    if (file.kind === 'journal') return file.generation >= needed || age <= keepAll;
    return age <= keepAll || (age <= keepDaily && daily.has(file));
  };

  const kept = files.filter(isKept);
  let bytes = kept.filter(({ kind }) => kind !== 'journal').reduce((sum, file) => sum + file.bytes, 0);
  const removed = new Set(files.filter((file) => !isKept(file)));
  const isBetweenHours = (file: ThinFile) => ageOf(file) <= keepAll && !hourly.has(file);
  const isBetweenDays = (file: ThinFile) => numberOf(file, day) < Math.floor(now / day) && !daily.has(file);
  const sparable = kept.filter((file) => file.kind !== 'journal' && !file.isDamaged && !spared.has(file));
  const snapshots = sparable.filter(({ kind }) => kind === 'snapshot');
  // What goes last are the versions that reach back far, the oldest before the others.
  for (const file of [...snapshots.filter(isBetweenHours), ...snapshots.filter(isBetweenDays), ...sparable]) {
    if (bytes <= most) break;
    if (removed.has(file)) continue;
    removed.add(file);
    bytes -= file.bytes;
  }
  return files.filter((file) => removed.has(file));
}
