/** Answers questions with expressions: one of these can explode, so whoever asks ends this worker when it takes too long. */
import { makeSearchTables } from '../../importing/search-tables.ts';
import { answerWith, transferOf } from './answer-with.ts';
import { makePause } from './pause.ts';
import type { Asked, FromExpressionWorker, ToExpressionWorker } from './protocol.ts';
import { SearchSession } from './session.ts';

const session = new SearchSession(makeSearchTables(), makePause());

/** The line to the worker that searches. */
let line: MessagePort | null = null;

function say(message: FromExpressionWorker, transfer: Transferable[] = []): void {
  line?.postMessage(message, { transfer });
}

async function answer({ id, question }: Asked): Promise<void> {
  say({ type: 'begun', id });
  const answer = await answerWith(session, question);
  say({ type: 'answer', id, answer }, transferOf(answer));
}

function hear({ data }: MessageEvent<ToExpressionWorker>): void {
  switch (data.type) {
    case 'shelf':
      session.setShelf(data.shelf);
      session.setUnreadable(data.unreadable);
      break;
    case 'notes':
      session.setNotes(data.notes);
      break;
    case 'document':
      session.add(data.document);
      break;
    case 'gone':
      session.remove(data.report);
      break;
    case 'ask':
      void answer(data).catch(() => say({ type: 'broken-down' }));
  }
}

self.addEventListener('message', ({ data }: MessageEvent<MessagePort>) => {
  line = data;
  line.onmessage = hear;
});
