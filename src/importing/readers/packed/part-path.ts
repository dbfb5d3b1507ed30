/** Where a reference within a package leads. */
import { Unreadable } from '../read-failure.ts';

/** `folder` ends with a slash or is ''. What leads out of the package is refused. */
export function partPath(folder: string, reference: string): string {
  const [encoded = ''] = reference.split(/[?#]/);
  const path = decode(encoded).replaceAll('\\', '/');
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) throw new Unreadable({ code: 'unsafe' });
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) throw new Unreadable({ code: 'unsafe' });
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function decode(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
