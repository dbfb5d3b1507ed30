/** What `pack` and `validate` print of a meeting pack. */
import type { OpenedPack } from '../importing/read-pack.ts';

export function describePack({ manifest, fingerprint, documents }: OpenedPack) {
  const { meeting, issuer, issued, expires } = manifest;
  return {
    kind: 'pack',
    meeting,
    issuer,
    issued,
    expires,
    fingerprint,
    documents: manifest.documents.map(({ id, info, stage, original }, at) => ({
      id,
      title: info.title,
      kind: info.kind,
      stage,
      file: original.name,
      characters: documents[at]?.characters ?? 0,
    })),
  };
}
