/** Makes a suggested file name that every system takes, and that says what it is. */
import { isDeviceName } from '../shell/device-names.ts';

/** Reserved by Windows, separators, control characters, and those that turn the direction: they could hide an ending. */
const unusable = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The name with `_` for what may not stand in a file name; it never names a folder or a hidden file. */
export function cleanFileName(name: string): string {
  const cleaned = name.replace(unusable, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  if (cleaned === '') return '_';
  return isDeviceName(cleaned) ? `_${cleaned}` : cleaned;
}
