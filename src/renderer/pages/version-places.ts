/** Where a place of one version is in another; who goes back without having read on comes back to where he was. */
import { indexLines } from '../../domain/notes/anchor.ts';
import { lineAt } from '../../domain/notes/range-at.ts';
import { type Report, shownText } from '../../domain/report/report.ts';
import { followInWorker } from '../versions/ask-worker.ts';

export interface Switch {
  readonly from: string;
  readonly line: string;
  readonly to: string;
  readonly there: string;
}

let last: Switch | null = null;

export function keepSwitch(made: Switch): void {
  last = made;
}

/**
 * The line of `target` where `line` of `report` stands or would stand; null where nothing can be told. `isInView` says
 * whether a line of `report` can be seen.
 */
export async function samePlace(
  report: Report,
  line: string,
  target: Report,
  isInView: (line: string) => boolean,
): Promise<string | null> {
  const isBack = last?.to === report.id && last.from === target.id;
  // At the end of a text the line that was asked for can't be brought to the top.
  if (last && isBack && (last.there === line || isInView(last.there))) return last.line;
  const own = report.lines[indexLines(report).get(line) ?? -1];
  if (!own) return null;
  const offset = await followInWorker(shownText(report), shownText(target), own.start);
  if (offset === null) return null;
  return (lineAt(target.lines, offset) ?? target.lines.at(-1))?.id ?? null;
}
