/** Which of the side panels are open: beside the text where there is room, else as a drawer over it. */
import { useCallback, useState } from 'react';
import { useSettings } from '../settings/use-settings.ts';
import { changeSettings, getSettings } from '../storage/settings.ts';
import type { LayoutWidth } from './use-layout-width.ts';

export interface Panels {
  readonly isContentsOpen: boolean;
  readonly isContentsDrawer: boolean;
  readonly isNotesOpen: boolean;
  readonly isNotesDrawer: boolean;
  readonly toggleContents: () => void;
  readonly toggleNotes: () => void;
  readonly openNotes: () => void;
  /** Closes a drawer; panels beside the text stay. */
  readonly closeDrawer: () => void;
}

export function usePanels(width: LayoutWidth): Panels {
  const settings = useSettings();
  const [drawer, setDrawer] = useState<'contents' | 'notes' | null>(null);
  const isNotesDrawer = width !== 'wide';
  const isContentsDrawer = width === 'narrow';
  return {
    isContentsOpen: isContentsDrawer ? drawer === 'contents' : settings.isContentsOpen,
    isContentsDrawer,
    isNotesOpen: isNotesDrawer ? drawer === 'notes' : settings.isNotesOpen,
    isNotesDrawer,
    toggleContents: () => {
      if (isContentsDrawer) setDrawer(drawer === 'contents' ? null : 'contents');
      else changeSettings({ isContentsOpen: !settings.isContentsOpen });
    },
    toggleNotes: () => {
      if (isNotesDrawer) setDrawer(drawer === 'notes' ? null : 'notes');
      else changeSettings({ isNotesOpen: !settings.isNotesOpen });
    },
    openNotes: useCallback(() => {
      if (isNotesDrawer) setDrawer('notes');
      else if (!getSettings().isNotesOpen) changeSettings({ isNotesOpen: true });
    }, [isNotesDrawer]),
    closeDrawer: useCallback(() => setDrawer(null), []),
  };
}
