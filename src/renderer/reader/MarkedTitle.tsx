/** A title in the contents, with the words marked that were asked for. */
import type { Match } from '../../domain/search/folded-text.ts';

export interface MarkedTitleProps {
  readonly title: string;
  /** In order and without overlap; what lies beyond the title is left out. */
  readonly matches: readonly Match[];
}

export function MarkedTitle({ title, matches }: MarkedTitleProps) {
  const within = matches.filter(({ from }) => from < title.length);
  return (
    <>
      {within.map(({ from, to }, index) => (
        <span key={from}>
          {title.slice(within[index - 1]?.to ?? 0, from)}
          <mark>{title.slice(from, to)}</mark>
        </span>
      ))}
      {title.slice(within.at(-1)?.to ?? 0)}
    </>
  );
}
