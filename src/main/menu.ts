/** The app's menu: the platform's own entries, and the commands that the page carries out. */
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { channels, type MenuCommand } from '../bridge.ts';
import { openAnotherWindow } from './windows.ts';
import { type Words, words } from './words.ts';

type Entry = MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
const separator: Entry = { type: 'separator' };

export function setUpMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words())));
}

function menuTemplate(text: Words): Entry[] {
  const { menus } = text;
  return [
    ...(isMac ? [{ label: text.about.name, submenu: macAppMenu(text) }] : []),
    { label: menus.file, submenu: fileMenu(text) },
    { label: menus.edit, submenu: editMenu(text) },
    { label: menus.view, submenu: viewMenu(text) },
    { label: menus.window, role: 'window', submenu: windowMenu(text) },
    { label: menus.help, role: 'help', submenu: helpMenu(text) },
  ];
}

function macAppMenu(text: Words): Entry[] {
  const { roles } = text;
  return [
    { role: 'about', label: roles.about },
    separator,
    command(text, 'settings', 'Cmd+,'),
    separator,
    { role: 'services', label: roles.services },
    separator,
    { role: 'hide', label: roles.hide },
    { role: 'hideOthers', label: roles.hideOthers },
    { role: 'unhide', label: roles.unhide },
    separator,
    { role: 'quit', label: roles.quit },
  ];
}

function fileMenu(text: Words): Entry[] {
  const { roles } = text;
  return [
    { id: 'new-window', label: roles.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openAnotherWindow },
    command(text, 'shelf'),
    separator,
    command(text, 'import-document', 'CmdOrCtrl+O'),
    separator,
    command(text, 'import'),
    command(text, 'export', 'CmdOrCtrl+E'),
    command(text, 'prepare'),
    command(text, 'digest'),
    command(text, 'figures'),
    command(text, 'history'),
    command(text, 'print', 'CmdOrCtrl+P'),
    separator,
    ...(isMac ? [] : [command(text, 'settings', 'Ctrl+,'), separator]),
    { role: 'close', label: roles.close },
    ...(isMac ? [] : [{ role: 'quit', label: roles.quit } as const]),
  ];
}

function editMenu(text: Words): Entry[] {
  const { roles } = text;
  return [
    // Shown but not registered: while somebody types, these keys belong to the text field.
    { ...command(text, 'undo', 'CmdOrCtrl+Z'), registerAccelerator: false },
    { ...command(text, 'redo', 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
    separator,
    { role: 'cut', label: roles.cut },
    { role: 'copy', label: roles.copy },
    { role: 'paste', label: roles.paste },
    { role: 'selectAll', label: roles.selectAll },
    separator,
    command(text, 'find', 'CmdOrCtrl+F'),
    command(text, 'search-library', 'CmdOrCtrl+Shift+F'),
    command(text, 'search-all', 'CmdOrCtrl+K'),
    command(text, 'go-to', 'CmdOrCtrl+G'),
  ];
}

function viewMenu(text: Words): Entry[] {
  return [
    command(text, 'back', isMac ? 'Cmd+[' : 'Alt+Left'),
    command(text, 'forward', isMac ? 'Cmd+]' : 'Alt+Right'),
    separator,
    command(text, 'contents'),
    command(text, 'notes'),
    separator,
    command(text, 'larger', 'CmdOrCtrl+='),
    command(text, 'smaller', 'CmdOrCtrl+-'),
    command(text, 'reset-size', 'CmdOrCtrl+0'),
    separator,
    { role: 'togglefullscreen', label: text.roles.fullScreen },
  ];
}

function windowMenu({ roles }: Words): Entry[] {
  return [
    { role: 'minimize', label: roles.minimize },
    { role: 'zoom', label: roles.zoom },
    ...(isMac ? [separator, { role: 'front', label: roles.front } as const] : []),
  ];
}

function helpMenu(text: Words): Entry[] {
  return [
    command(text, 'help', 'F1'),
    command(text, 'shortcuts'),
    ...(isMac ? [] : [separator, { role: 'about', label: text.roles.about } as const]),
  ];
}

/** A page that handles the same key itself stops it there, so that nothing is done twice. */
function command(text: Words, name: MenuCommand, accelerator?: string): Entry {
  return {
    id: name,
    label: text.commands[name],
    click: () => sendCommand(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  };
}

function sendCommand(name: MenuCommand): void {
  BrowserWindow.getFocusedWindow()?.webContents.send(channels.command, name);
}
