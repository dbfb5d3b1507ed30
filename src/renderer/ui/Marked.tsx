/** Words with what was found in them marked. */
import type { ReactNode } from 'react';

export interface MarkedProps {
  readonly text: string;
  /** UTF-16 units of it, in order, without overlap; those beyond its end are left out. */
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

export function Marked({ text, marks }: MarkedProps) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { from, to } of marks) {
    if (from >= text.length) break;
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
