/** The lines about the chosen row. */
import { useEffect, useState } from 'react';
import type { PreviewLine, Searching } from '../../domain/search/search-answer.ts';

export interface Preview {
  readonly report: string;
  readonly place: string;
  readonly lines: readonly PreviewLine[];
}

/** What was shown last until the next has come; null while there is nothing to show. */
export function usePreview(
  searching: Pick<Searching, 'preview'>,
  report: string | null,
  place: string,
  typed: string,
): Preview | null {
  const [shown, setShown] = useState<Preview | null>(null);
  useEffect(() => {
    if (report === null) {
      setShown(null);
      return;
    }
    let isStale = false;
    // What was found is painted first.
    const frame = requestAnimationFrame(async () => {
      const result = await searching.preview(report, place, typed);
      if (isStale || result === null) return;
      setShown(result.ok && result.value.length > 0 ? { report, place, lines: result.value } : null);
    });
    return () => {
      isStale = true;
      cancelAnimationFrame(frame);
    };
  }, [searching, report, place, typed]);
  return shown;
}
