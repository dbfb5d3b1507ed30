/** Documents that are brought in as the next versions of others: what is carried to each, before anything is stored. */
import { detailsOf } from '../../domain/library/known-details.ts';
import type { Report } from '../../domain/report/report.ts';
import { leastLikeness } from '../../domain/versions/carry-over.ts';
import { openBundle } from '../../importing/bundle.ts';
import type { NewDocument } from '../storage/documents.ts';
import { type Carrying, carryBetween } from '../versions/carrying.ts';
import { openReport } from './open-report.ts';

export interface CarriedImport {
  readonly added: NewDocument;
  /** Null where it is no next version, or could not be compared with what it revises. */
  readonly carrying: Carrying | null;
}

/** Progress is told as a share, 0 to 1. */
export async function carryImports(
  added: readonly NewDocument[],
  bundled: readonly Report[],
  onProgress: (done: number) => void,
): Promise<readonly CarriedImport[]> {
  const carried: CarriedImport[] = [];
  for (const [at, each] of added.entries()) {
    const carrying = await carryTo(each, bundled, (done) => onProgress((at + done) / added.length));
    carried.push({ added: each, carrying });
  }
  return carried;
}

/** Whether it looks like another document than the one that it is to revise. */
export function isUnlike({ carrying }: CarriedImport): boolean {
  return carrying !== null && carrying.likeness < leastLikeness;
}

/** Whether it could not be compared with the one that it is to revise, so that nothing was carried. */
export function isNotCompared({ added, carrying }: CarriedImport): boolean {
  return carrying === null && added.document.revises !== null && !added.renews;
}

/** The same as a document of its own. */
export function withoutRevision({ added }: CarriedImport): CarriedImport {
  return { added: { ...added, document: { ...added.document, revises: null } }, carrying: null };
}

async function carryTo(
  { document, files, renews }: NewDocument,
  bundled: readonly Report[],
  onProgress: (done: number) => void,
): Promise<Carrying | null> {
  const [text, arrangement] = files.slice(-2);
  if (document.revises === null || renews || !text || !arrangement) return null;
  const old = await openReport(document.revises, bundled);
  const words = new TextDecoder().decode(arrangement);
  const bundle = openBundle(text, document.text, words, detailsOf(document));
  const next = bundle.ok ? bundle.value.reports.find(({ id }) => id === document.id) : null;
  return old && next ? await carryBetween(old, next, onProgress) : null;
}
