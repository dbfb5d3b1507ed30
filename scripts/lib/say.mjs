/** Speaks to the person at the terminal: Chinese first, a little English after. */

export function say(/** @type {string} */ chinese, /** @type {string} */ english) {
  console.log(`${chinese} (${english})`);
}

export function warn(/** @type {string} */ chinese, /** @type {string} */ english) {
  console.error(`${chinese} (${english})`);
}

/** Says why it can't go on, and ends. @returns {never} */
export function giveUp(/** @type {string} */ chinese, /** @type {string} */ english) {
  warn(chinese, english);
  process.exit(1);
}
