/**
 * What crosses between a page and the host, as text: the part of structured cloning that the app has a use for. Both
 * functions are sent to the page as text as well, so they can use nothing from outside themselves.
 */

/** Throws for what it cannot carry, so that no test passes on a value that was changed on its way. */
export function toWire(whole: unknown): string {
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { kind: 'undefined' };
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (Array.isArray(value)) return Array.from(value, pack);
    if (value instanceof Uint8Array) {
      let letters = '';
      for (let at = 0; at < value.length; at += 8192) {
        letters += String.fromCharCode(...value.subarray(at, at + 8192));
      }
      return { kind: 'bytes', base64: btoa(letters) };
    }
    if (Object.prototype.toString.call(value) !== '[object Object]')
      throw new Error('The test host cannot carry this value');
    const fields = Object.entries(Object(value)).map(([key, each]) => [key, pack(each)] as const);
    return { kind: 'object', fields };
  };
  return JSON.stringify(pack(whole));
}

export function fromWire(text: string): unknown {
  const unpack = (packed: unknown): unknown => {
    if (Array.isArray(packed)) return packed.map(unpack);
    if (typeof packed !== 'object' || packed === null) return packed;
    if ('base64' in packed)
      return Uint8Array.from(atob(String(packed.base64)), (letter) => letter.charCodeAt(0));
    if (!('fields' in packed) || !Array.isArray(packed.fields)) return undefined;
    return Object.fromEntries(packed.fields.map(([key, each]) => [key, unpack(each)]));
  };
  return unpack(JSON.parse(text));
}
