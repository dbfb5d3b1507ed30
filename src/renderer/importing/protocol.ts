/** What the page and the worker that reads one file say to each other. The text stays with the worker; the page sees what it draws. */
import type { FlowProposal } from '../../domain/structure/broken-flow.ts';
import type { DocumentInfo, StructureDoubt, StructureRole } from '../../domain/structure/structure.ts';
import type { ReadFailure } from '../../importing/readers/read-failure.ts';

/** One line of the text as the preview shows it. */
export interface PreviewRow {
  readonly index: number;
  /** Where its text stands in the extracted text: stays while lines before it come and go. */
  readonly key: number;
  /** At most `longestRow` UTF-16 units of it. */
  readonly text: string;
  readonly isCut: boolean;
  readonly role: StructureRole;
  readonly level: number | null;
  readonly runIn: number | null;
  readonly doubt: StructureDoubt | null;
  /** True when it was put together from several. */
  readonly isJoined: boolean;
}

export interface PreviewHeading {
  readonly index: number;
  readonly level: number;
  readonly title: string;
  readonly doubt: StructureDoubt | null;
}

/** A line that was taken for what it is with doubt. */
export interface PreviewDoubt {
  readonly line: number;
  readonly doubt: StructureDoubt;
  /** Its first words. */
  readonly words: string;
}

export interface PreviewProposal {
  readonly kind: 'join' | 'repeat' | 'gap';
  readonly line: number;
  /** The line that is joined on, or that is said again; null for a gap. */
  readonly other: number | null;
  readonly reason: FlowProposal['reason'];
  /** The words on both sides of the joint, or the first words of what stands twice. */
  readonly before: string;
  readonly after: string;
}

/** Everything about the structure but the lines themselves. */
export interface Preview {
  readonly rows: number;
  /** Changes with every edit: rows that were fetched before are out of date. */
  readonly version: number;
  readonly info: DocumentInfo;
  readonly headings: readonly PreviewHeading[];
  readonly doubts: readonly PreviewDoubt[];
  readonly proposals: readonly PreviewProposal[];
  /** How many lines are left out. */
  readonly left: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What is stored of a file, ready to be handed to the library. */
export interface ReadDocument {
  readonly info: DocumentInfo;
  readonly characters: number;
  readonly headings: number;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  readonly text: { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };
  readonly arrangement: { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };
  /** The file's own bytes, where they are to be kept; null when they were handed over before. */
  readonly source: Uint8Array<ArrayBuffer> | null;
}

export type PreviewEdit =
  | { readonly kind: 'heading'; readonly line: number; readonly level: number }
  | { readonly kind: 'text'; readonly line: number }
  | { readonly kind: 'leave-out'; readonly line: number }
  | { readonly kind: 'keep'; readonly line: number }
  | { readonly kind: 'join'; readonly line: number }
  /** What the line was taken for is right. */
  | { readonly kind: 'confirm'; readonly line: number }
  /** `at`: UTF-16 units of the line. */
  | { readonly kind: 'split'; readonly line: number; readonly at: number }
  | { readonly kind: 'info'; readonly info: DocumentInfo }
  | { readonly kind: 'accept'; readonly proposal: number }
  | { readonly kind: 'dismiss'; readonly proposal: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export type ToWorker =
  | {
      readonly type: 'open';
      readonly id: string;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly type: 'rows'; readonly from: number; readonly to: number }
  | {
      readonly type: 'edit';
      readonly edit: PreviewEdit /** Of the preview that was edited. */;
      readonly version: number;
    }
  | { readonly type: 'finish' };

export type FromWorker =
  | { readonly type: 'progress' /** 0 to 1. */; readonly done: number }
  | { readonly type: 'refused'; readonly failure: ReadFailure }
  | { readonly type: 'preview'; readonly preview: Preview }
  | {
      readonly type: 'rows';
      readonly from: number;
      readonly version: number;
      readonly rows: readonly PreviewRow[];
    }
  /** `edits`: how many of the edits that were sent are in it. */
  | { readonly type: 'finished'; readonly document: ReadDocument; readonly edits: number };

export const longestRow = 4000;
