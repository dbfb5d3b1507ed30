/** A document of a pack as the library is to have it: its bytes, and its arrangement with its id here. */
import { sha256 } from '../../importing/digest.ts';
import type { OpenedPack } from '../../importing/read-pack.ts';
import { reidentifyArrangement } from '../../importing/reidentify-arrangement.ts';
import type { TakenDocument, WantedDocument } from './protocol.ts';

/** Copies, which can be handed over while the pack stays. */
export async function takeDocument(
  { documents }: OpenedPack,
  { at, id }: WantedDocument,
): Promise<TakenDocument> {
  const document = documents[at];
  if (!document) throw new Error(`The pack has no document ${at}`);
  const { characters, text, arrangement, original } = document;
  const own = reidentifyArrangement(new TextDecoder().decode(arrangement), id);
  if (!own.ok) throw new Error(`The arrangement of document ${at} is none`);
  const bytes = new TextEncoder().encode(own.value);
  return {
    id,
    characters,
    text: text.slice(),
    arrangement: { bytes, sha256: await sha256(bytes) },
    original: original?.slice() ?? null,
  };
}
