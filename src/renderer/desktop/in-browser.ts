/** Journal and files of a page that stands alone; what keeps them is loaded only there. */
import type { FilesBridge, JournalBridge } from '../../bridge.ts';

const store = () => import('./browser-store.ts');

export function journalInBrowser(): JournalBridge {
  return {
    overview: async () => (await store()).journal.overview(),
    record: async (changes) => (await store()).journal.record(changes),
    readAll: async () => (await store()).journal.readAll(),
    listSnapshots: async () => (await store()).journal.listSnapshots(),
    readSnapshot: async (name) => (await store()).journal.readSnapshot(name),
    takeSnapshot: async (reason, given) => (await store()).journal.takeSnapshot(reason, given),
  };
}

export function filesInBrowser(): FilesBridge {
  return {
    keep: async (bytes) => (await store()).files.keep(bytes),
    read: async (sha256) => (await store()).files.read(sha256),
    list: async () => (await store()).files.list(),
  };
}
