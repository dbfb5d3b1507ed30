/** A folder of the browser's own file system, which no other page can read; for workers, where files can be synced. */

export interface BrowserFile {
  readonly name: string;
  readonly bytes: number;
}

export interface BrowserFolder {
  list(): Promise<readonly BrowserFile[]>;
  /** The bytes from one place to another, as far as there are any; null where there is no such file. */
  read(name: string, from?: number, to?: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Puts bytes at a place, with which the file ends then; resolves when they are on the disk. */
  write(name: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Workers only have these, and the types of pages don't name them. */
interface SyncAccess {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

interface SyncFile {
  createSyncAccessHandle(): Promise<SyncAccess>;
}

/** Rejects where the browser gives no room, as in a private window. */
export async function openBrowserFolder(name: string): Promise<BrowserFolder> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(name, { create: true });
  return {
    list: async () => {
      const files: BrowserFile[] = [];
      for await (const handle of folder.values()) {
        if (isFile(handle)) files.push({ name: handle.name, bytes: (await handle.getFile()).size });
      }
      return files;
    },
    read: async (file, from = 0, to = Number.POSITIVE_INFINITY) => {
      const handle = await folder.getFileHandle(file).catch(nullIfMissing);
      if (handle === null) return null;
      const content = await handle.getFile();
      return new Uint8Array(await content.slice(from, Math.min(to, content.size)).arrayBuffer());
    },
    write: async (file, at, bytes) => {
      const access = await accessTo(await folder.getFileHandle(file, { create: true }));
      try {
        const written = access.write(bytes, { at });
        if (written !== bytes.byteLength) throw new DOMException('Not all was written', 'QuotaExceededError');
        access.truncate(at + written);
        access.flush();
      } finally {
        access.close();
      }
    },
    remove: async (file) => {
      await folder.removeEntry(file).catch(nullIfMissing);
    },
  };
}

function nullIfMissing(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null;
  throw error;
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function accessTo(handle: FileSystemFileHandle): Promise<SyncAccess> {
  if (!canSync(handle)) throw new DOMException('Files cannot be synced here', 'NotSupportedError');
  return handle.createSyncAccessHandle();
}

function canSync(handle: object): handle is SyncFile {
  return 'createSyncAccessHandle' in handle;
}
