/** Names of the files in the journal's folder: the generation in them gives the order, which no clock does. */
import { type SnapshotReason, snapshotReasons } from '../bridge.ts';

/** `aside`: a snapshot of something else than what is kept. */
export type FileKind = 'journal' | 'snapshot' | 'aside';

export interface NamedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly generation: number;
  /** Which of several `aside` of one generation; 1 else. */
  readonly ordinal: number;
}

const reasons = snapshotReasons.join('|');
const pattern = new RegExp(
  String.raw`^(\d{6,15})(?:\.(journal|snapshot)|-(?:${reasons})(?:-(\d{1,9}))?\.snapshot)$`,
);

/** Null when the journal makes no files of this name. */
export function parseName(name: string): NamedFile | null {
  const match = pattern.exec(name);
  if (match === null) return null;
  const [, generation, kind, ordinal] = match;
  return {
    name,
    kind: kind === 'journal' || kind === 'snapshot' ? kind : 'aside',
    generation: Number(generation),
    ordinal: ordinal === undefined ? 1 : Number(ordinal),
  };
}

export function journalName(generation: number): string {
  return `${digits(generation)}.journal`;
}

export function snapshotName(generation: number): string {
  return `${digits(generation)}.snapshot`;
}

export function asideName(generation: number, reason: SnapshotReason, ordinal: number): string {
  const name = `${digits(generation)}-${reason}`;
  return ordinal === 1 ? `${name}.snapshot` : `${name}-${ordinal}.snapshot`;
}

/** A snapshot that is not yet whole. */
export function draftName(name: string): string {
  return `${name}.tmp`;
}

export function isDraftName(name: string): boolean {
  return name.endsWith('.snapshot.tmp') && parseName(name.slice(0, -'.tmp'.length)) !== null;
}

/** By generation; what was set aside in a generation comes after the snapshot that it began with. */
export function compareFiles(one: NamedFile, other: NamedFile): number {
  return one.generation - other.generation || rank(one) - rank(other) || one.ordinal - other.ordinal;
}

function rank({ kind }: NamedFile): number {
  return kind === 'snapshot' ? 0 : kind === 'journal' ? 1 : 2;
}

function digits(generation: number): string {
  return String(generation).padStart(6, '0');
}
