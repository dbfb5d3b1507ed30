/** Which dialog is open; a file that comes by itself opens the import. */
import { useEffect, useState } from 'react';
import { onIncomingFile } from '../desktop/index.ts';
import type { DialogName } from './Dialogs.tsx';

export interface OpenDialog {
  readonly name: DialogName | null;
  readonly file: File | null;
  readonly open: (name: DialogName | null) => void;
}

export function useDialog(): OpenDialog {
  const [state, setState] = useState<{ readonly name: DialogName | null; readonly file: File | null }>({
    name: null,
    file: null,
  });
  useEffect(() => onIncomingFile((file) => setState({ name: 'import', file })), []);
  return { ...state, open: (name) => setState({ name, file: null }) };
}
