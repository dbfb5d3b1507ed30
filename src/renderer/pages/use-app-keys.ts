/** Keys and menu commands that mean the same on every page. */

import i18next from 'i18next';
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../bridge.ts';
import { onMenuCommand } from '../desktop/index.ts';
import { nextSize, scales } from '../settings/steps.ts';
import { redo, undo } from '../storage/history.ts';
import { changeSettings, getSettings } from '../storage/settings.ts';
import { goAlong } from '../storage/way.ts';
import { isMac } from '../ui/keyboard.ts';
import { showToast } from '../ui/toasts.ts';
import type { DialogName } from './Dialogs.tsx';
import { isSafeMode } from './safe-mode.ts';

export interface AppKeys {
  readonly dialog: DialogName | null;
  readonly onDialog: (dialog: DialogName | null) => void;
  /** Commands that only a page with a text knows; true when it was one of them. */
  readonly onCommand?: (command: MenuCommand) => boolean;
}

/** Of the page that is shown. */
let runHere: (command: MenuCommand) => void = () => undefined;

/** Runs a command as if it were asked for by its key. */
export function runAppCommand(command: MenuCommand): void {
  runHere(command);
}

export function useAppKeys(keys: AppKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const run = (command: MenuCommand) => {
      if (latest.current.onCommand?.(command)) return;
      runCommand(command, latest.current.onDialog);
    };
    runHere = run;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || latest.current.dialog) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey);
    const onMouse = (event: MouseEvent) => {
      const command = commandsByButton[event.button];
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('mouseup', onMouse);
    const stop = onMenuCommand(run);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('mouseup', onMouse);
      stop();
    };
  }, []);
}

function runCommand(command: MenuCommand, onDialog: (dialog: DialogName | null) => void): void {
  switch (command) {
    case 'shelf':
      location.hash = '#/';
      break;
    case 'prepare':
      location.hash = '#/prepare';
      break;
    case 'history':
      location.hash = '#/history';
      break;
    case 'digest':
      location.hash = '#/digest';
      break;
    case 'help':
      location.hash = '#/help';
      break;
    case 'figures':
      location.hash = '#/figures';
      break;
    case 'back':
      if (!goAlong(-1)) showToast(i18next.t('way.first'));
      break;
    case 'forward':
      if (!goAlong(1)) showToast(i18next.t('way.last'));
      break;
    case 'import-document':
      location.hash = '#/import';
      break;
    case 'settings':
    case 'shortcuts':
    case 'export':
    case 'import':
      onDialog(command);
      break;
    case 'search-library':
    case 'search-all':
    case 'go-to':
      if (!isSafeMode()) onDialog(command);
      break;
    case 'undo':
      showToast(undo() ? i18next.t('done.undone') : i18next.t('done.nothingToUndo'));
      break;
    case 'redo':
      showToast(redo() ? i18next.t('done.redone') : i18next.t('done.nothingToRedo'));
      break;
    case 'larger':
    case 'smaller': {
      const next = nextSize(scales, getSettings().scale, command === 'larger' ? 1 : -1);
      if (next !== null) changeSettings({ scale: next });
      break;
    }
    case 'reset-size':
      changeSettings({ scale: 100 });
      break;
    case 'print':
      window.print();
      break;
    case 'find':
    case 'contents':
    case 'notes':
      break;
  }
}

/** While words are typed, only keys with Ctrl or ⌘ that a text field has no use for are commands. */
function commandOf(event: KeyboardEvent): MenuCommand | null {
  if (event.key === 'F1') return 'help';
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey) return null;
    if (isTyping && ['z', 'y'].includes(event.key.toLowerCase())) return null;
    return commandsWithControl[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`] ?? null;
  }
  // On a Mac these keys move from word to word in a text field.
  if (event.altKey && !(isMac && isTyping))
    return event.shiftKey ? null : (commandsWithAlt[event.key] ?? null);
  if (isTyping || event.altKey) return null;
  return event.key === '?' || event.key === '？' ? 'shortcuts' : null;
}

/** The fourth and fifth button of a mouse. */
const commandsByButton: Readonly<Record<number, MenuCommand>> = { 3: 'back', 4: 'forward' };

const commandsWithAlt: Readonly<Record<string, MenuCommand>> = { ArrowLeft: 'back', ArrowRight: 'forward' };

const commandsWithControl: Readonly<Record<string, MenuCommand>> = {
  f: 'find',
  'shift+f': 'search-library',
  k: 'search-all',
  g: 'go-to',
  o: 'import-document',
  e: 'export',
  p: 'print',
  ',': 'settings',
  z: 'undo',
  'shift+z': 'redo',
  y: 'redo',
  '=': 'larger',
  '+': 'larger',
  'shift++': 'larger',
  '-': 'smaller',
  '0': 'reset-size',
  ...(isMac ? { '[': 'back', ']': 'forward' } : {}),
};
