/** Words with what was found in them marked. */
import type { ReactNode } from 'react';
import type { Excerpt } from '../../domain/search/search-answer.ts';

export function Marked({ text, marks }: Excerpt) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { from, to } of marks) {
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
