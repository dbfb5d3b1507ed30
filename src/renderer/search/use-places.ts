/** The places of all documents that what is typed names, as soon as they are known. */
import { useEffect, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { NamedPlaces, Searching, SearchRefusal } from '../../domain/search/search-answer.ts';

/** Null before the answer to just this, and while nothing is asked. `tries` asks the same anew. */
export function usePlaces(
  searching: Pick<Searching, 'places'>,
  typed: string | null,
  tries: number,
): Result<NamedPlaces, SearchRefusal> | null {
  const [answer, setAnswer] = useState<{
    readonly typed: string;
    readonly result: Result<NamedPlaces, SearchRefusal>;
  } | null>(null);
  useEffect(() => {
    if (typed === null) return;
    let isStale = false;
    void searching.places(typed).then((result) => {
      if (!isStale && result !== null) setAnswer({ typed, result });
    });
    return () => {
      isStale = true;
    };
  }, [searching, typed, tries]);
  return answer?.typed === typed ? answer.result : null;
}
