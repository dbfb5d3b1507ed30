/** What each traditional character is searched as, read from the table on its own. */
import table from '../../../src/importing/simplified-characters.json';

export function simplifiedByTraditional(): ReadonlyMap<string, string> {
  const simplified = Array.from(table.simplified);
  const pairs = Array.from(table.traditional, (written, at): [string, string] => [
    written,
    simplified[at] ?? written,
  ]);
  const next = new Map(pairs);
  const standIns = new Map<string, string>();
  for (const [written] of pairs) {
    let end = written;
    while (next.has(end)) end = next.get(end) ?? end;
    if (end.length === 2 && written.length === 1 && !standIns.has(end)) standIns.set(end, written);
  }
  const chosen = pairs.map(([written]): [string, string] => {
    let end = written;
    while (next.has(end)) end = next.get(end) ?? end;
    return [written, standIns.get(end) ?? end];
  });
  return new Map([...standIns, ...chosen]);
}
