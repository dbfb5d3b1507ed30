/** Packs a backup apart from the page: it reads the database itself, and asks the page for what the shell has. */
import { readAllKept } from '../storage/kept-rows.ts';
import { readWorkingCopy } from '../storage/working-copy.ts';
import { packBackup } from './backup-desk.ts';
import type { BackupAnswer, BackupQuestion, FromBackupWorker, ToBackupWorker } from './backup-protocol.ts';

const waiting = new Map<number, (answer: BackupAnswer) => void>();
let calls = 0;

function say(message: FromBackupWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function ask(question: BackupQuestion): Promise<BackupAnswer> {
  return new Promise((resolve) => {
    calls += 1;
    waiting.set(calls, resolve);
    say({ type: 'ask', call: calls, question });
  });
}

const sources = {
  readDatabase: readAllKept,
  readJournal: async () => {
    const answer = await ask({ what: 'journal' });
    if (answer === null || answer instanceof Uint8Array) throw new Error('The journal does not answer');
    return answer;
  },
  readFile: async (sha256: string) => {
    const answer = (await readWorkingCopy(sha256)) ?? (await ask({ what: 'file', sha256 }));
    return answer instanceof Uint8Array ? answer : null;
  },
};

self.addEventListener('message', ({ data }: MessageEvent<ToBackupWorker>) => {
  if (data.type === 'answer') {
    waiting.get(data.call)?.(data.answer);
    waiting.delete(data.call);
    return;
  }
  packBackup(data.order, sources).then(
    (packed) => say({ type: 'packed', packed }, [packed.bytes.buffer]),
    () => say({ type: 'failed' }),
  );
});
say({ type: 'begun' });
