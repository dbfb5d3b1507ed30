/** Icon files of Windows and macOS: several pictures, all PNG, behind a table of where each is. */

/** What Linux has a folder for each of, and all that the other two need; in pixels. */
export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** For an icon file of Windows (ICO, since Vista with PNG in it); 256 is the largest. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** For an icon file of macOS (ICNS): its names for each size, that of twice the density for every other one. */
export const icnsNames = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['icp6', 'ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/** @param {ReadonlyMap<number, Buffer>} pictures PNG by size */
export function makeIco(pictures) {
  const entries = icoSizes.map((size) => ({ size, picture: pictureOf(pictures, size) }));
  const head = Buffer.alloc(6 + entries.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let at = head.length;
  for (const [index, { size, picture }] of entries.entries()) {
    const entry = 6 + index * 16;
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += picture.length;
  }
  return Buffer.concat([head, ...entries.map(({ picture }) => picture)]);
}

/** @param {ReadonlyMap<number, Buffer>} pictures PNG by size */
export function makeIcns(pictures) {
  const parts = [...icnsNames].flatMap(([size, names]) =>
    names.map((name) => chunk(name, pictureOf(pictures, size))),
  );
  return chunk('icns', Buffer.concat(parts));
}

function chunk(/** @type {string} */ name, /** @type {Buffer} */ content) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

function pictureOf(/** @type {ReadonlyMap<number, Buffer>} */ pictures, /** @type {number} */ size) {
  const picture = pictures.get(size);
  if (picture === undefined) throw new Error(`No picture of ${size} pixels`);
  return picture;
}
