/** What was copied elsewhere can be pasted as a document, but where words are typed, and beside an open dialog. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { filesOfClipboard } from '../desktop/dropped-files.ts';
import { bringIn } from './bring-in.ts';

export function usePastedDocument(): void {
  const { t } = useTranslation();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      const isDialogOpen = document.querySelector('[role="dialog"]') !== null;
      if (isTyping || isDialogOpen || !event.clipboardData) return;
      const files = filesOfClipboard(event.clipboardData, t('shelf.pasted'));
      if (files.length === 0) return;
      event.preventDefault();
      bringIn(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [t]);
}
