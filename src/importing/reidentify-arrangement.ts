/** Makes the arrangement of a text that was read anew that of a document which is there already. */
import { failure, type Result, success } from '../domain/result.ts';
import { type ArrangementFailure, parseArrangement, printArrangement } from './arrangement-file.ts';

/** Of an arrangement of imported text, which arranges one document; nothing but the id changes. */
export function reidentifyArrangement(text: string, id: string): Result<string, ArrangementFailure> {
  const parsed = parseArrangement(text);
  if (!parsed.ok) return parsed;
  const { version, documents, ...rest } = parsed.value;
  const [document, ...others] = documents;
  if (version !== 2) return failure({ code: 'not-arrangement', path: 'version' });
  if (!document || others.length > 0) return failure({ code: 'not-arrangement', path: 'documents' });
  return success(printArrangement({ ...rest, version, id, documents: [{ ...document, id }] }));
}
