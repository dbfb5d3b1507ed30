/** Ids as the URIs that other programs ask for, with a way back. */

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ours = 'urn:yiyue:';

/** `urn:uuid:…` of a UUID; of any other id `urn:yiyue:…`. */
export function toUrn(id: string): string {
  return uuid.test(id) ? `urn:uuid:${id}` : `${ours}${encodeURIComponent(id)}`;
}

/** Null of a URI that is not one of ours, and of what is none. */
export function fromUrn(urn: string): string | null {
  const [, found = ''] = /^urn:uuid:(.*)$/is.exec(urn) ?? [];
  if (uuid.test(found)) return found;
  if (!urn.startsWith(ours)) return null;
  try {
    return decodeURIComponent(urn.slice(ours.length));
  } catch {
    return null;
  }
}
