/** Puts the documents of a pack on the shelf: what is new and what is a next version, with its notes, as one step. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import { correctionOf } from '../../domain/packs/correct-document.ts';
import type { PackDocument } from '../../domain/packs/pack.ts';
import { type PackPlan, type PackStanding, planPack } from '../../domain/packs/plan-pack.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { PackAtHand } from '../packs/open-pack.ts';
import type { TakenDocument } from '../packs/protocol.ts';
import type { Change } from '../storage/change.ts';
import { database } from '../storage/database.ts';
import { type AddFailure, addDocuments, type NewDocument } from '../storage/documents.ts';
import type { Step } from '../storage/history.ts';
import { type CarriedImport, carryImports, isUnlike, withoutRevision } from './carry-imports.ts';

export interface StoredPack {
  readonly step: Step;
  readonly carried: readonly CarriedImport[];
}

/** How many documents are put on the shelf; the others are there. */
export function countStored({ documents }: PackPlan): number {
  return documents.filter(({ standing }) => isThere(standing) === null).length;
}

/** Progress is told as a share, 0 to 1. All or nothing. One window at a time, each by what the others left. */
export async function storePack(
  pack: PackAtHand,
  bundled: readonly Report[],
  onProgress: (done: number) => void,
): Promise<Result<StoredPack, AddFailure>> {
  return await navigator.locks.request('yiyue-store-pack', async () => {
    const plan = planPack(pack.manifest, pack.key, await database.documents.toArray(), bundled);
    return await storePlan(pack, plan, bundled, onProgress);
  });
}

async function storePlan(
  pack: PackAtHand,
  plan: PackPlan,
  bundled: readonly Report[],
  onProgress: (done: number) => void,
): Promise<Result<StoredPack, AddFailure>> {
  const now = new Date();
  const wanted = plan.documents.flatMap(({ document, standing }, at) =>
    isThere(standing) ? [] : [{ at, id: crypto.randomUUID(), document, standing }],
  );
  const taken = await pack.take(wanted.map(({ at, id }) => ({ at, id })));
  if (!taken) return failure({ code: 'files', reason: 'other' });
  const added = wanted.flatMap((each, at): NewDocument[] => {
    const bytes = taken[at];
    return bytes ? [newDocument(pack, each, bytes, now)] : [];
  });
  const compared = await carryImports(added, bundled, onProgress);
  // That it looks like the next version was a guess where the office did not say so.
  const carried = compared.map((each, at) =>
    wanted[at]?.standing.kind === 'earlier' && isUnlike(each) ? withoutRevision(each) : each,
  );
  const along = [
    ...plan.documents.flatMap(({ document, standing }) => markedAsThere(pack, document, standing, now)),
    ...carried.flatMap(({ carrying }) => carrying?.changes ?? []),
  ];
  if (carried.length + along.length === 0) return success({ step: [], carried });
  const step = await addDocuments(
    carried.map((each) => each.added),
    undefined,
    along,
  );
  return step.ok ? success({ step: step.value, carried }) : step;
}

function isThere(standing: PackStanding): LibraryDocument | null {
  const isStored = standing.kind === 'new' || standing.kind === 'earlier' || standing.kind === 'updated';
  return isStored ? null : standing.other;
}

interface Wanted {
  readonly at: number;
  readonly document: PackDocument;
  readonly standing: PackStanding;
}

function newDocument(
  pack: PackAtHand,
  { at, document, standing }: Wanted,
  { id, characters, text, arrangement, original }: TakenDocument,
  now: Date,
): NewDocument {
  const { meeting, documents } = pack.manifest;
  const { info, stage, text: own } = document;
  const { name, length: size, sha256 } = document.original;
  return {
    document: {
      id,
      info,
      // Where the user put the version before.
      shelf: standing.kind === 'updated' ? standing.other.shelf : meeting.title,
      characters,
      file: { name, size, sha256, isKept: original !== null },
      text: own.sha256,
      arrangement: arrangement.sha256,
      revises: 'other' in standing ? standing.other.id : null,
      stage,
      pack: originOf(pack, document),
      isArchived: false,
      // On the shelf what was added last comes first: the office's order.
      added: new Date(now.getTime() + documents.length - at).toISOString(),
      changed: now.toISOString(),
    },
    files: [...(original ? [original] : []), text, arrangement.bytes],
  };
}

/** What did not change is the latest version from now on, with what is said of it by now, and what was brought in by hand belongs to the meeting. */
function markedAsThere(
  pack: PackAtHand,
  document: PackDocument,
  standing: PackStanding,
  now: Date,
): Change[] {
  const before = isThere(standing);
  const origin = originOf(pack, document);
  if (!before || (before.pack?.issued === origin.issued && before.pack.key === origin.key)) return [];
  const after = { ...before, ...correctionOf(before, document), pack: origin, changed: now.toISOString() };
  return [{ table: 'documents', before, after }];
}

function originOf({ manifest, key }: PackAtHand, { id, info, stage, arrangement }: PackDocument) {
  const { meeting, issued } = manifest;
  const said = { info, stage };
  return { meeting: meeting.id, document: id, issued, key, arrangement: arrangement.sha256, said };
}
