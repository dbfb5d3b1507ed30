/** The keys of this computer's keyboard, as shortcuts name them. */
export const isMac = /Mac/.test(navigator.userAgent);

/** The key that shortcuts are made with. */
export const modifierKey = isMac ? '⌘' : 'Ctrl';
