/** The URN that names a text wherever it goes: an EPUB of it, and annotations on that EPUB. */

/**
 * A UUID made from the text's digest (RFC 9562, section 5.8): the same text is the same book. `version` is the SHA-256
 * of the shown text, in hex.
 */
export function textUrn(version: string): string {
  const variant = ((Number.parseInt(version.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [
    version.slice(0, 8),
    version.slice(8, 12),
    `8${version.slice(13, 16)}`,
    `${variant}${version.slice(17, 20)}`,
    version.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
