/** The parts of a speech that have anything to be said. */
import { isEmpty } from '../../domain/prepare/missing.ts';
import type { Part, Speech } from '../../domain/prepare/writing.ts';

export function spokenParts({ parts }: Speech): readonly Part[] {
  return parts.filter((part) => part.heading.trim() !== '' || !isEmpty(part));
}
