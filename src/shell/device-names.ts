/** Names that Windows takes for a device in every folder, whatever ending they have. */

/** Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

export function isDeviceName(name: string): boolean {
  return devices.test(name);
}
