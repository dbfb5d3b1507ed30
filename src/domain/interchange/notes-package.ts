/** The notes file as a package, `.yiyue`: a ZIP that holds its JSON, or such a package sealed with a passphrase. */
import type { NotesFileFailure } from './notes-file.ts';

export const packageParts = {
  /** The notes file as JSON, version 2. */
  notes: 'notes.json',
  /** In its stead: how the next part is sealed. */
  seal: 'seal.json',
  /** A package without a passphrase, encrypted. */
  sealed: 'notes.sealed',
} as const;

/** Why bytes are not taken as notes. */
export type NotesPackageFailure =
  | NotesFileFailure
  /** A ZIP of something else, or no text. */
  | { readonly code: 'not-package' }
  /** Cut short, or changed on its way. */
  | { readonly code: 'damaged' }
  | { readonly code: 'needs-passphrase' }
  | { readonly code: 'wrong-passphrase' }
  /** The passphrase is right, but not all is what was sealed with it. */
  | { readonly code: 'tampered' };
