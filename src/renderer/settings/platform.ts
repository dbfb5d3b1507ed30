/** Which keys the keyboard has. */
export const isMac = /Mac/.test(navigator.userAgent);
