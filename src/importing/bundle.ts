/** Opens a bundle: a source and its arrangement become proven documents, or a reason why not. */
import type { Arrangement } from '../domain/report/arrangement.ts';
import { deriveReports, type KnownDetails } from '../domain/report/derive.ts';
import { type Fault, type Proof, proveReports } from '../domain/report/prove.ts';
import type { Report } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { type ArrangementFailure, parseArrangement } from './arrangement-file.ts';

export interface Bundle {
  readonly source: string;
  readonly arrangement: Arrangement;
  readonly reports: readonly Report[];
  readonly proof: Proof;
}

export type BundleFailure =
  | { readonly code: 'not-utf8' }
  | ArrangementFailure
  | { readonly code: 'unproven'; readonly faults: readonly Fault[]; readonly source: string };

/**
 * `sha256` is the hex digest of `bytes`, which the caller computes with what its platform has.
 * `known` is what the library says of an imported document.
 */
export function openBundle(
  bytes: Uint8Array,
  sha256: string,
  arrangementText: string,
  known: KnownDetails | null = null,
): Result<Bundle, BundleFailure> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return failure({ code: 'not-utf8' });
  }
  const arrangement = parseArrangement(arrangementText);
  if (!arrangement.ok) return arrangement;
  const reports = deriveReports(source, arrangement.value, known);
  const proof = proveReports(source, sha256, arrangement.value, reports);
  if (!proof.ok) return failure({ code: 'unproven', faults: proof.error, source });
  return success({ source, arrangement: arrangement.value, reports, proof: proof.value });
}
