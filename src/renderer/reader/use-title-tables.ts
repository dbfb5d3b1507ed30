/** The tables by which titles are found in traditional characters and pinyin: loaded when something is first typed. */
import { useEffect, useState } from 'react';
import type { TitleTables } from '../../domain/report/contents.ts';

let loaded: TitleTables | null = null;

/** Null while they are not there. */
export function useTitleTables(isWanted: boolean): TitleTables | null {
  const [tables, setTables] = useState(loaded);
  useEffect(() => {
    if (!isWanted || tables) return;
    let isLeft = false;
    const load = async () => {
      const { makeSearchTables } = await import('../../importing/search-tables.ts');
      loaded ??= makeSearchTables();
      if (!isLeft) setTables(loaded);
    };
    void load().catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [isWanted, tables]);
  return tables;
}
