/** The files of what was dropped or pasted, those in folders too. */

/** Far more than a meeting has; a whole disk dropped by mistake ends here. */
export const mostFiles = 500;

export interface IncomingFiles {
  readonly files: readonly File[];
  /** How many files and folders could not be read. */
  readonly unreadable: number;
  /** Whether there were more than `mostFiles`. */
  readonly isCut: boolean;
}

/** Must be called while the event is handled: afterwards its contents are gone. */
export async function filesOf(transfer: DataTransfer): Promise<IncomingFiles> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  if (entries.length === 0) return { files: [...transfer.files], unreadable: 0, isCut: false };
  const taken: TakenFiles = { files: [], unreadable: 0, isCut: false };
  for (const entry of entries) await collect(entry, taken);
  return taken;
}

interface TakenFiles {
  readonly files: File[];
  unreadable: number;
  isCut: boolean;
}

/** What can't be read is counted, and the rest is taken. */
async function collect(entry: FileSystemEntry, taken: TakenFiles): Promise<void> {
  if (taken.files.length >= mostFiles) taken.isCut = true;
  if (taken.isCut) return;
  try {
    if (isFile(entry)) {
      taken.files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    } else if (isFolder(entry)) {
      for (const inner of await entriesOf(entry)) {
        if (!isLeftover(inner.name)) await collect(inner, taken);
      }
    }
  } catch {
    taken.unreadable += 1;
  }
}

/** What programs leave in folders, and nobody means to read. */
function isLeftover(name: string): boolean {
  return /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** The files of a folder that was chosen, without what programs left in it. */
export function withoutLeftovers(files: readonly File[]): File[] {
  return files.filter((file) => !file.webkitRelativePath.split('/').slice(1).some(isLeftover));
}

/** A folder gives its entries in parts, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
    all.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What was copied elsewhere, as files that can be read: of words with their picture, the words. Empty when there is none. */
export function filesOfClipboard(copied: CopiedContent, name: string): readonly File[] {
  const files = [...copied.files];
  if (files.some(({ type }) => !type.startsWith('image/'))) return files;
  const text = copied.getData('text/plain');
  const hasWords = text.trim() !== '';
  const html = copied.getData('text/html');
  // A picture that was copied from a page comes with markup without words.
  if (html !== '' && (hasWords || files.length === 0)) return [new File([html], `${name}.html`)];
  return hasWords ? [new File([text], `${name}.txt`)] : files;
}

/** What of a clipboard is used. */
export interface CopiedContent {
  readonly files: Iterable<File>;
  readonly getData: (type: string) => string;
}
