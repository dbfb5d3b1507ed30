/** The key that shortcuts are made with, as keyboards of this computer have it. */
export const modifierKey = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
