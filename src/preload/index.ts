/** Puts the bridge before the page as `window.desktop`: one line a call, and nothing else of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import { version } from '../../package.json';
import { channels, type DesktopBridge, type MenuCommand } from '../bridge.ts';

function listen(channel: string, hear: Parameters<typeof ipcRenderer.on>[1]): () => void {
  ipcRenderer.on(channel, hear);
  return () => void ipcRenderer.off(channel, hear);
}

const desktop = {
  version,
  journal: {
    overview: () => ipcRenderer.invoke(channels.journalOverview, null),
    record: (changes) => ipcRenderer.invoke(channels.journalRecord, changes),
    readAll: () => ipcRenderer.invoke(channels.journalReadAll, null),
    listSnapshots: () => ipcRenderer.invoke(channels.journalListSnapshots, null),
    readSnapshot: (name) => ipcRenderer.invoke(channels.journalReadSnapshot, name),
    takeSnapshot: (reason, found) => ipcRenderer.invoke(channels.journalTakeSnapshot, { reason, found }),
  },
  files: {
    keep: (bytes) => ipcRenderer.invoke(channels.filesKeep, bytes),
    read: (sha256) => ipcRenderer.invoke(channels.filesRead, sha256),
    list: () => ipcRenderer.invoke(channels.filesList, null),
  },
  clearDatabase: () => ipcRenderer.invoke(channels.clearDatabase, null),
  saveFile: (request) => ipcRenderer.invoke(channels.saveFile, request),
  makePdf: (html) => ipcRenderer.invoke(channels.makePdf, html),
  openLink: (url) => ipcRenderer.invoke(channels.openLink, url),
  onCommand: (listener) => listen(channels.command, (_, command: MenuCommand) => listener(command)),
  takeFiles: () => ipcRenderer.invoke(channels.takeFiles, null),
  onFiles: (listener) => listen(channels.files, () => listener()),
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld('desktop', desktop);
