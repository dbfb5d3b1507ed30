/** Which chunks have their place on the page: of very many, at first only those that are seen at once. */
import { useCallback, useEffect, useState } from 'react';
import type { Chunk } from '../../domain/report/chunks.ts';

/** From here on the room of the chunks out of view is not laid out before the first paint. */
const manyChunks = 40;

export interface ListedChunks {
  /** Another function whenever the answer changes. */
  readonly isListed: (chunk: Chunk) => boolean;
  readonly listAll: () => void;
}

export function useListedChunks(chunks: readonly Chunk[], first: number): ListedChunks {
  const [isAll, setAll] = useState(chunks.length < manyChunks);
  useEffect(() => {
    if (isAll) return;
    const handle = requestAnimationFrame(() => {
      setTimeout(() => setAll(true));
    });
    return () => cancelAnimationFrame(handle);
  }, [isAll]);
  const isListed = useCallback(
    (chunk: Chunk) => isAll || chunk.index === first || chunk.index === first + 1,
    [isAll, first],
  );
  return { isListed, listAll: useCallback(() => setAll(true), []) };
}
