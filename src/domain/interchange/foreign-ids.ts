/** Ids as the URIs that other programs ask for, with a way back. */

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ours = 'urn:yiyue:';

/** `urn:uuid:…` of a UUID; of any other id `urn:yiyue:…`. */
export function toUrn(id: string): string {
  return uuid.test(id) ? `urn:uuid:${id}` : `${ours}${encodeURIComponent(id)}`;
}

/** What an id of a note is made of. */
const usable = /^[\w.:-]{1,128}$/;

/** Null of a URI that is not one of ours, of what is none, and of one that would give no id. */
export function fromUrn(urn: string): string | null {
  const [, found = ''] = /^urn:uuid:(.*)$/is.exec(urn) ?? [];
  if (uuid.test(found)) return found;
  if (!urn.startsWith(ours)) return null;
  try {
    const id = decodeURIComponent(urn.slice(ours.length));
    return usable.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** An author as the account of a user, which is how Hypothesis names people. */
export function toAccount(authorId: string): string {
  return `acct:${authorId}@yiyue`;
}

/** Null of the account of anybody who is no author of ours. */
export function fromAccount(account: string): string | null {
  return /^acct:([\w.-]{1,64})@yiyue$/.exec(account)?.[1] ?? null;
}
