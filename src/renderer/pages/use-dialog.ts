/** Which dialog is open; notes files that come by themselves open their import, one after the other. */
import { useState, useSyncExternalStore } from 'react';
import type { DialogName } from './Dialogs.tsx';
import { getWaitingNotes, shiftWaitingNotes, subscribeWaitingNotes } from './waiting-notes.ts';

export interface OpenDialog {
  readonly name: DialogName | null;
  /** The file to import, when one came by itself. */
  readonly file: File | null;
  readonly open: (name: DialogName | null) => void;
}

export function useDialog(): OpenDialog {
  const [name, setName] = useState<DialogName | null>(null);
  const [file = null] = useSyncExternalStore(subscribeWaitingNotes, getWaitingNotes);
  return {
    name: file ? 'import' : name,
    file,
    open: (next) => {
      setName(next);
      if (next === null) shiftWaitingNotes();
    },
  };
}
