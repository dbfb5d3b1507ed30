/** Takes one file out of an npm package's archive, so that what was checked are the very bytes that are used. */
import { gunzipSync } from 'node:zlib';

const block = 512;
/** In which everything lies. */
const top = 'package/';

/**
 * The bytes of the file of that path in the package, null when there is none. Names are read as ustar writes them.
 * @returns {Buffer | null}
 */
export function entryIn(/** @type {Uint8Array} */ archive, /** @type {string} */ path) {
  const tar = gunzipSync(archive);
  for (let at = 0; at + block <= tar.length; ) {
    const text = (/** @type {number} */ from, /** @type {number} */ length) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    const name = [text(345, 155), text(0, 100)].filter((part) => part !== '').join('/');
    const isFile = ['', '0'].includes(text(156, 1));
    const start = at + block;
    if (isFile && name === top + path) return tar.subarray(start, start + size);
    at = start + Math.ceil(size / block) * block;
  }
  return null;
}
