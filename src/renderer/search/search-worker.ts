/** Searches apart from the page: holds all texts and notes, read in from what is stored, and is never the only copy of them. */
import { runsExpressions } from '../../domain/search/compile-query.ts';
import { parseQuery } from '../../domain/search/query.ts';
import { makeSearchTables } from '../../importing/search-tables.ts';
import { listLastRead, watchDocuments, watchNotes, watchRemovedRevisions } from '../storage/watch.ts';
import { readWorkingCopy } from '../storage/working-copy.ts';
import { WantedFiles } from '../threads/wanted-files.ts';
import { answerWith, superseded, transferOf, typedIn } from './answer-with.ts';
import { ExpressionRunner, type ExpressionThread } from './expression-runner.ts';
import { makePause } from './pause.ts';
import type {
  Answer,
  Asked,
  FromExpressionWorker,
  FromSearchWorker,
  Question,
  ToSearchWorker,
} from './protocol.ts';
import { SearchSession } from './session.ts';
import { Supply } from './supply.ts';

const tables = makeSearchTables();
const pause = makePause();
const session = new SearchSession(tables, pause);
const expressions = new ExpressionRunner(session, startExpressions, pause);
let onExpressionsBroken: () => void = () => undefined;
let supply: Supply | null = null;
const files = new WantedFiles(readWorkingCopy, (sha256) => say({ type: 'file-wanted', sha256 }));

function say(message: FromSearchWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** The page starts it: not every host answers a worker that starts a worker. */
function startExpressions(): ExpressionThread {
  const { port1, port2 } = new MessageChannel();
  say({ type: 'expressions-wanted', port: port2 }, [port2]);
  return {
    postMessage: (message, transfer = []) => port1.postMessage(message, transfer),
    terminate: () => {
      port1.close();
      say({ type: 'expressions-over' });
    },
    onMessage: (listener) => {
      port1.onmessage = ({ data }: MessageEvent<FromExpressionWorker>) => listener(data);
    },
    onError: (listener) => {
      onExpressionsBroken = listener;
    },
  };
}

const latest = new Map<Question['kind'], number>();

async function answer({ id, question }: Asked): Promise<void> {
  latest.set(question.kind, id);
  expressions.forget(question.kind);
  if (question.kind === 'find') supply?.readFirst(question.report);
  const answer = runsExpressions(parseQuery(typedIn(question)))
    ? await answerExpression(id, question)
    : await answerWith(session, question, (beginning) => say({ type: 'beginning', id, beginning }));
  say({ type: 'answer', id, answer }, transferOf(answer));
}

async function answerExpression(id: number, question: Question): Promise<Answer> {
  await ('report' in question ? session.whenKnown(question.report) : session.whenBegun());
  return latest.get(question.kind) === id ? expressions.ask(id, question) : superseded(question.kind);
}

function breakDown(): void {
  say({ type: 'broken-down' });
}

self.addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  switch (data.type) {
    case 'start':
      supply = new Supply(
        session,
        tables.folding,
        {
          watchNotes,
          watchDocuments,
          watchRemovedRevisions,
          listLastRead,
          readFile: (sha256) => files.read(sha256),
        },
        {
          onProgress: (progress) => say({ type: 'progress', progress }),
          onReading: (report) => say({ type: 'reading', report }),
          onFailure: breakDown,
        },
        data.bundled,
        data.spared,
      );
      supply.start().catch(breakDown);
      break;
    case 'held':
      supply?.hold(data.held.documents, data.held.records);
      break;
    case 'file':
      files.take(data.sha256, data.bytes);
      break;
    case 'expressions-broken-down':
      onExpressionsBroken();
      break;
    case 'ask':
      answer(data).catch(breakDown);
  }
});
