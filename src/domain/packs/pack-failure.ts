/** Why a pack is not taken in: an expected failure, which the user is told in words. */

export type PackFailure =
  | { readonly code: 'not-pack' }
  /** It ends before it should. */
  | { readonly code: 'truncated' }
  /** Not what was signed; `part` is what was seen to be another, null where that can't be told. */
  | { readonly code: 'altered'; readonly part: string | null }
  /** It has a file whose name leads out of it. */
  | { readonly code: 'unsafe' }
  /** In bytes. */
  | { readonly code: 'too-large'; readonly limit: number }
  /** Signed, and made by a later version of the app. */
  | { readonly code: 'newer'; readonly version: number }
  /** Signed as it is, and wrong in this place: whatever made it has a fault. */
  | { readonly code: 'invalid'; readonly path: string }
  /** It can't be read from its disk, or what reads it broke down. */
  | { readonly code: 'unreadable' }
  | PackRefusal;

/** Why a pack that is as it was signed is not taken in here and now. */
export type PackRefusal =
  /** Its last day is over. */
  | { readonly code: 'expired'; readonly expires: string }
  /** Made more than a day from now: a clock is wrong. ISO 8601, UTC. */
  | { readonly code: 'future'; readonly issued: string }
  /** Moments, ISO 8601, UTC. */
  | { readonly code: 'older'; readonly issued: string; readonly installed: string }
  /** The meeting's documents came with another key, which is still trusted. */
  | { readonly code: 'other-key'; readonly title: string };
