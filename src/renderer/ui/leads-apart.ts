/** Tells a link that is pressed to be opened beside this page from one that is followed here. */

export interface LinkPress {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Then the link's address must be left to lead to another window, as everywhere. */
export function leadsApart({ ctrlKey, metaKey, shiftKey }: LinkPress): boolean {
  return ctrlKey || metaKey || shiftKey;
}
