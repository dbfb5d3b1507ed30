/** What takes long with two versions of a document, apart from the page. */
import { alignTexts } from '../../domain/reanchor/align-texts.ts';
import { carryOver } from '../../domain/versions/carry-over.ts';
import type { FromVersionsWorker, ToVersionsWorker } from './protocol.ts';

function say(message: FromVersionsWorker): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToVersionsWorker>) => {
  const onProgress = (done: number) => say({ type: 'progress', done });
  if (data.type === 'carry') {
    const carried = carryOver(data.carriage, data.now, onProgress);
    say({ type: 'carried', carried });
  } else {
    const { follow } = alignTexts(data.oldText, data.newText, onProgress);
    say({ type: 'followed', offset: follow(data.offset) });
  }
});
