/** Which dialog is open; files that come by themselves open the import, one after the other. */
import { useEffect, useState } from 'react';
import { onIncomingFile } from '../desktop/index.ts';
import type { DialogName } from './Dialogs.tsx';

export interface OpenDialog {
  readonly name: DialogName | null;
  /** The file to import, when one came by itself. */
  readonly file: File | null;
  readonly open: (name: DialogName | null) => void;
}

export function useDialog(): OpenDialog {
  const [name, setName] = useState<DialogName | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => onIncomingFile((file) => setFiles((waiting) => [...waiting, file])), []);
  const [file = null] = files;
  return {
    name: file ? 'import' : name,
    file,
    open: (next) => {
      setName(next);
      if (next === null) setFiles((waiting) => waiting.slice(1));
    },
  };
}
