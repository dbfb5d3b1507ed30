/** The keys of the app's commands, as they are written; those without one are left out. */
import type { MenuCommand } from '../../bridge.ts';
import { isMac, modifierKey } from '../ui/keyboard.ts';

export const commandKeys: Readonly<Partial<Record<MenuCommand, string>>> = {
  back: isMac ? '⌘ [' : 'Alt ←',
  forward: isMac ? '⌘ ]' : 'Alt →',
  find: `${modifierKey} F`,
  'search-library': `${modifierKey} Shift F`,
  'search-all': `${modifierKey} K`,
  'go-to': `${modifierKey} G`,
  contents: 'T',
  notes: 'M',
  'import-document': `${modifierKey} O`,
  export: `${modifierKey} E`,
  settings: `${modifierKey} ,`,
  help: 'F1',
  shortcuts: '?',
  undo: `${modifierKey} Z`,
  redo: `${modifierKey} Shift Z`,
  larger: `${modifierKey} +`,
  smaller: `${modifierKey} -`,
  'reset-size': `${modifierKey} 0`,
};
