/** Which dialog is open; notes files that come by themselves open their import, one after the other. */
import { useState, useSyncExternalStore } from 'react';
import type { DialogName } from './Dialogs.tsx';
import { getWaitingNotes, shiftWaitingNotes, subscribeWaitingNotes } from './waiting-notes.ts';

export interface OpenDialog {
  readonly name: DialogName | null;
  /** The files to import, when some came by themselves. */
  readonly files: readonly File[];
  readonly open: (name: DialogName | null) => void;
}

export function useDialog(): OpenDialog {
  const [name, setName] = useState<DialogName | null>(null);
  const files = useSyncExternalStore(subscribeWaitingNotes, getWaitingNotes);
  return {
    name: files.length > 0 ? 'import' : name,
    files,
    open: (next) => {
      setName(next);
      if (next === null) shiftWaitingNotes();
    },
  };
}
