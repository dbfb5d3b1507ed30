/** Which notes of a document were carried to words other than those that they were made on, live. */
import { useMemo } from 'react';
import type { Note } from '../../domain/notes/note.ts';
import { isOnSection, wordsMadeOn } from '../../domain/versions/carry.ts';
import type { MadeOnWords } from '../notes/made-on.ts';
import { useCarries } from '../storage/live.ts';

export function useMadeOn(report: string, notes: readonly Note[]): ReadonlyMap<string, MadeOnWords> {
  const carries = useCarries();
  return useMemo(() => {
    const own = carries?.filter(({ to }) => to === report) ?? [];
    const onSection = new Set(own.flatMap((carry) => (isOnSection(carry) ? [carry.copy] : [])));
    const words = wordsMadeOn(own, notes);
    return new Map([...words].map(([id, each]) => [id, { words: each, isOnSection: onSection.has(id) }]));
  }, [carries, report, notes]);
}
