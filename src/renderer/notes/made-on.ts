/** For the cards: by the id of a note that was carried, the words that it was made on, where it stands on others now. */
import { createContext } from 'react';

export interface MadeOnWords {
  readonly words: string;
  /** It stands on the heading of its section, for its words are gone. */
  readonly isOnSection: boolean;
}

export const MadeOn = createContext<ReadonlyMap<string, MadeOnWords>>(new Map());
