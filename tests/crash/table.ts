/** Prints what the runs came to. */
import type { KillResult } from './kill-loop.ts';

export interface Row {
  readonly host: string;
  readonly store: string;
  readonly name: string;
  readonly result: KillResult;
}

export function printResults(rows: readonly Row[]): string {
  const head =
    '| host | store | what | kills (while opening) | wipes seen | acknowledged | notes found | listed as missing | lost |';
  const lines = rows.map(({ host, store, name, result }) => {
    const done = [...result.faults].map(([fault, times]) => `${fault} ${times}×`).join(', ');
    return [
      '',
      host,
      store,
      done === '' ? name : `${name} (${done})`,
      `${result.kills} (${result.killedWhileOpening})`,
      result.wipes,
      result.acknowledged,
      result.found,
      result.listedAsMissing,
      result.losses.length,
      '',
    ]
      .join(' | ')
      .trim();
  });
  return [head, '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |', ...lines].join('\n');
}
