/** The documents that ship with the app: fetched from the app itself, derived and proven anew at each start. */
import type { Report } from '../../domain/report/report.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type Bundle, type BundleFailure, openBundle } from '../../importing/bundle.ts';
import { sha256 } from '../../importing/digest.ts';

export interface Library {
  readonly bundle: Bundle;
  readonly reports: readonly Report[];
}

export type LibraryFailure = BundleFailure | { readonly code: 'missing'; readonly file: string };

const folder = 'reports/qingpu-2026';

let opening: Promise<Result<Library, LibraryFailure>> | null = null;

/** Opens the library once; a failure may be tried again. */
export function openLibrary(): Promise<Result<Library, LibraryFailure>> {
  opening ??= openAnew();
  return opening;
}

/** Opens it as it is now: what is being opened still may have read files that were mended since. */
export function reopenLibrary(): Promise<Result<Library, LibraryFailure>> {
  opening = openAnew();
  return opening;
}

function openAnew(): Promise<Result<Library, LibraryFailure>> {
  const own = open().then((result) => {
    if (!result.ok && opening === own) opening = null;
    return result;
  });
  return own;
}

async function open(): Promise<Result<Library, LibraryFailure>> {
  const [source, arrangement] = await Promise.all([
    fetchFile(`${folder}/source.txt`),
    fetchFile(`${folder}/arrangement.json`),
  ]);
  if (!source) return failure({ code: 'missing', file: 'source.txt' });
  if (!arrangement) return failure({ code: 'missing', file: 'arrangement.json' });
  const digest = await sha256(source);
  const bundle = openBundle(source, digest, new TextDecoder().decode(arrangement));
  return bundle.ok ? success({ bundle: bundle.value, reports: bundle.value.reports }) : bundle;
}

async function fetchFile(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(path);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
