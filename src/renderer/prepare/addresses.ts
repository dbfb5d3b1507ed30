/** The addresses of drafts, and from a quotation to its place. */
import type { Quotation } from '../../domain/prepare/writing.ts';

export const draftsAddress = '#/prepare';

export function addressOfDraft(id: string): string {
  return `#/prepare/${encodeURIComponent(id)}`;
}

export function addressOfSpeaking(id: string): string {
  return `${addressOfDraft(id)}/speak`;
}

export function addressOfPlace({ report, anchor }: Pick<Quotation, 'report' | 'anchor'>): string {
  return `#/read/${encodeURIComponent(report)}/${encodeURIComponent(anchor.start.line)}`;
}
