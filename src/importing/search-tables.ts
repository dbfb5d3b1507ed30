/** The tables of searching: how characters are read, and which are the traditional forms of which. */
import { type CharacterPair, makeFolding } from '../domain/search/folding.ts';
import { makeReadings, type Readings } from '../domain/search/pinyin.ts';
import type { SearchTables } from '../domain/search/search-library.ts';
import readingsFile from './character-readings.json' with { type: 'json' };
import simplifiedFile from './simplified-characters.json' with { type: 'json' };

/** Made from `character-readings.json` and `simplified-characters.json`, which `scripts/make-search-tables.mjs` takes out of packages. */
export function makeSearchTables(): SearchTables {
  const folding = makeFolding(characterPairs());
  let readings: Readings | undefined;
  return {
    folding,
    readings: () => {
      readings ??= makeReadings(readingsFile.syllables, folding);
      return readings;
    },
  };
}

function characterPairs(): CharacterPair[] {
  const simplified = Array.from(simplifiedFile.simplified);
  return Array.from(simplifiedFile.traditional, (character, index) => [
    character,
    simplified[index] ?? character,
  ]);
}
