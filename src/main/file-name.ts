/** Makes a suggested file name that every system takes. */

/** Reserved by Windows, separators, and control characters. */
const unusable = /[\\/:*?"<>|\u0000-\u001f\u007f]/g;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The name with `_` for what may not stand in a file name; it never names a folder or a hidden file. */
export function cleanFileName(name: string): string {
  const cleaned = name.replace(unusable, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  if (cleaned === '') return '_';
  return devices.test(cleaned) ? `_${cleaned}` : cleaned;
}
