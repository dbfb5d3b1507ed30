/**
 * Whether the journal is known to have all that the database has: after they were compared, until something is stored
 * that cannot be recorded at once. It stands in localStorage, for a database that cannot be opened cannot be asked.
 */

const comparedKey = 'compared';
/** Each window speaks for itself. */
const prefix = 'unrecorded:';
const ownKey = prefix + crypto.randomUUID();

export function isJournalWhole(): boolean {
  return attempt(() => localStorage.getItem(comparedKey) !== null && listUnrecorded().length === 0) ?? false;
}

/** Database and journal were compared: what windows that are gone have left unrecorded is recorded by now. */
export function noteCompared(): void {
  attempt(() => {
    for (const key of listUnrecorded()) if (key !== ownKey) localStorage.removeItem(key);
    localStorage.setItem(comparedKey, 'yes');
  });
}

export function noteUnrecorded(is: boolean): void {
  attempt(() => {
    if (is) localStorage.setItem(ownKey, 'yes');
    else localStorage.removeItem(ownKey);
  });
}

function listUnrecorded(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

/** Where nothing can be noted, nothing is taken for known. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
