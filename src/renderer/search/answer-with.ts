/** Has a session answer a question, whichever worker it stands in. */
import type { OnBeginning } from '../../domain/search/search-answer.ts';
import type { Answer, Question } from './protocol.ts';
import type { SearchSession } from './session.ts';

export async function answerWith(
  session: SearchSession,
  question: Question,
  onBeginning: OnBeginning | null = null,
): Promise<Answer> {
  switch (question.kind) {
    case 'search':
      return { kind: 'search', outcome: await session.search(question.question, 'search', onBeginning) };
    case 'list':
      return { kind: 'list', outcome: await session.search(question.question, 'list') };
    case 'find':
      return { kind: 'find', outcome: await session.findIn(question.report, question.typed) };
    case 'places':
      return { kind: 'places', outcome: await session.places(question.typed) };
    case 'preview': {
      const { report, line, typed } = question;
      return { kind: 'preview', outcome: await session.preview(report, line, typed) };
    }
  }
}

/** The buffers that can be handed over with an answer instead of being copied. */
export function transferOf({ kind, outcome }: Answer): Transferable[] {
  return kind === 'find' && outcome?.ok ? [outcome.value.buffer] : [];
}

export function refusal(kind: Question['kind'], code: 'out-of-time' | 'broken-down'): Answer {
  return { kind, outcome: { ok: false, error: { code } } };
}

export function superseded(kind: Question['kind']): Answer {
  return { kind, outcome: null };
}

export function typedIn(question: Question): string {
  return 'question' in question ? question.question.typed : question.typed;
}
