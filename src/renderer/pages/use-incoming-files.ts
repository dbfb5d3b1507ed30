/** Takes what is dropped anywhere, or opened with the app, and says what of it was not taken. */
import i18next from 'i18next';
import { useEffect } from 'react';
import { mostFiles } from '../desktop/dropped-files.ts';
import { onIncomingFiles } from '../desktop/index.ts';
import { showToast } from '../ui/toasts.ts';
import { bringIn } from './bring-in.ts';

export function useIncomingFiles(): void {
  useEffect(
    () =>
      onIncomingFiles(({ files, unreadable, isCut }) => {
        bringIn(files);
        const lacking = [
          unreadable > 0 ? i18next.t('shelf.unreadable', { count: unreadable }) : '',
          isCut ? i18next.t('shelf.firstOnly', { count: mostFiles }) : '',
        ].filter((words) => words !== '');
        if (lacking.length > 0) showToast(lacking.join(' '));
      }),
    [],
  );
}
