/** Puts the bridge before the page as `window.desktop`: one line a call, and nothing else of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import { version } from '../../package.json';
import { channels, type DesktopBridge, type MenuCommand } from '../bridge.ts';

const desktop = {
  version,
  saveFile: (request) => ipcRenderer.invoke(channels.saveFile, request),
  openLink: (url) => ipcRenderer.invoke(channels.openLink, url),
  onCommand: (listener) => {
    const hear = (_event: unknown, command: MenuCommand) => listener(command);
    ipcRenderer.on(channels.command, hear);
    return () => void ipcRenderer.off(channels.command, hear);
  },
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld('desktop', desktop);
