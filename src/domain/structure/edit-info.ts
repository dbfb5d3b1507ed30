/** Edits of what a document says of itself. */
import type { DocumentInfo, Structure } from './structure.ts';

export function editInfo(structure: Structure, changes: Partial<DocumentInfo>): Structure {
  const before: Record<string, unknown> = { ...structure.info };
  const isSame = Object.entries(changes).every(([field, value]) => before[field] === value);
  return isSame ? structure : { ...structure, info: { ...structure.info, ...changes } };
}
