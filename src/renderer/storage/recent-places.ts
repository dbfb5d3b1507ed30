/** Where in a document one has lately been for a while; a convenience, so it is kept in localStorage alone. */
import * as v from 'valibot';
import { indexLines } from '../../domain/notes/anchor.ts';
import { type Report, sectionIdOf } from '../../domain/report/report.ts';

const placeSchema = v.object({
  line: v.string(),
  /** How much of the line's height was above the reading edge, at most 1; below 0 where it began below. */
  ratio: v.number(),
  /** ISO 8601, UTC. */
  visited: v.string(),
});
export type RecentPlace = v.InferOutput<typeof placeSchema>;
/** By report, the latest first. */
const placesSchema = v.record(v.string(), v.array(placeSchema));
type RecentPlaces = v.InferOutput<typeof placesSchema>;

const key = 'recent-places';
const mostPlaces = 8;
const mostReports = 40;
/** So near each other, in lines, two places outside of any section are one. */
const nearLines = 20;

/** The latest first; only those whose lines the report has. */
export function listRecentPlaces(report: Report): readonly RecentPlace[] {
  const lines = indexLines(report);
  return (readPlaces()[report.id] ?? []).filter(({ line }) => lines.has(line));
}

export function keepRecentPlace(report: Report, place: RecentPlace): void {
  const all = readPlaces();
  const own = withPlace(report, all[report.id] ?? [], place);
  const others = Object.entries(all).filter(([id]) => id !== report.id);
  const kept = [[report.id, own] as const, ...others].slice(0, mostReports);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // No room: the places that are listed stay as they are.
  }
}

/** A section is listed once, with the last place in it. */
export function withPlace(
  report: Report,
  before: readonly RecentPlace[],
  place: RecentPlace,
): readonly RecentPlace[] {
  return [place, ...before.filter((each) => !isSamePart(report, each.line, place.line))]
    .sort((a, b) => b.visited.localeCompare(a.visited))
    .slice(0, mostPlaces);
}

/** Whether two lines are in the same section, or near each other where there is none. */
export function isSamePart(report: Report, one: string, other: string): boolean {
  const lines = indexLines(report);
  const [at = -1, otherAt = -1] = [lines.get(one), lines.get(other)];
  const [line, otherLine] = [report.lines[at], report.lines[otherAt]];
  if (!line || !otherLine) return one === other;
  const [section, otherSection] = [sectionIdOf(line), sectionIdOf(otherLine)];
  if (section !== null || otherSection !== null) return section === otherSection;
  return Math.abs(at - otherAt) < nearLines;
}

function readPlaces(): RecentPlaces {
  try {
    const places = v.safeParse(placesSchema, JSON.parse(localStorage.getItem(key) ?? '{}'));
    return places.success ? places.output : {};
  } catch {
    return {};
  }
}
