/** Makes calls of `node:fs/promises` fail when a test says so; the journal's own code knows nothing of it. */
import type { FileHandle } from 'node:fs/promises';

/** `append`, `datasync` and `sync` are of open files. */
type Call = 'open' | 'rename' | 'append' | 'datasync' | 'sync' | 'mkdir' | 'readFile';

interface Fault {
  readonly call: Call;
  readonly code: string;
  /** What the path ends with. */
  readonly ending: string;
  /** For `append`: how much still reaches the disk, in bytes. */
  readonly written: number;
}

let faults: Fault[] = [];
const calls: { readonly call: Call; readonly path: string }[] = [];

/** Until `heal`. */
export function fail(call: Call, code: string, ending = '', written = 0): void {
  faults.push({ call, code, ending, written });
}

export function heal(): void {
  faults = [];
}

/** How often a call was made since the last `forgetCalls`. */
export function countCalls(call: Call, ending: string): number {
  return calls.filter((each) => each.call === call && each.path.endsWith(ending)).length;
}

export function forgetCalls(): void {
  calls.length = 0;
}

function faultFor(call: Call, path: string): Fault | undefined {
  calls.push({ call, path });
  return faults.find((fault) => fault.call === call && path.endsWith(fault.ending));
}

function check(call: Call, path: string): void {
  const fault = faultFor(call, path);
  if (fault !== undefined) throw errorOf(fault);
}

function errorOf({ code, call }: Fault): Error {
  return Object.assign(new Error(`${code}: ${call}`), { code });
}

type Disk = typeof import('node:fs/promises');

/** For `vi.mock`. */
export function failingDisk(real: Disk) {
  return {
    ...real,
    async open(path: string, flags: string) {
      // A file that is only looked at is not what fails here.
      if (flags !== 'r') check('open', path);
      return failing(await real.open(path, flags), path);
    },
    async rename(from: string, to: string) {
      check('rename', to);
      return real.rename(from, to);
    },
    async mkdir(path: string, options: { readonly recursive: true }) {
      check('mkdir', path);
      return real.mkdir(path, options);
    },
    async readFile(path: string, encoding?: BufferEncoding) {
      check('readFile', path);
      return real.readFile(path, encoding);
    },
  };
}

function failing(handle: FileHandle, path: string): FileHandle {
  const { appendFile, sync, datasync } = handle;
  handle.appendFile = async (data) => {
    const fault = faultFor('append', path);
    if (fault === undefined) return appendFile.call(handle, data);
    await appendFile.call(handle, Buffer.from(String(data)).subarray(0, fault.written));
    throw errorOf(fault);
  };
  handle.sync = async () => {
    check('sync', path);
    return sync.call(handle);
  };
  handle.datasync = async () => {
    check('datasync', path);
    return datasync.call(handle);
  };
  return handle;
}
