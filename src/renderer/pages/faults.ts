/** Errors that no component met: the page goes on, and they are kept for the problem report. */

export interface Fault {
  /** ISO 8601, UTC. */
  readonly when: string;
  readonly error: unknown;
}

const most = 20;
let faults: readonly Fault[] = [];

/** The latest last. */
export function getFaults(): readonly Fault[] {
  return faults;
}

/** The returned function ends it. */
export function keepFaults(): () => void {
  const keep = (error: unknown) => {
    faults = [...faults, { when: new Date().toISOString(), error }].slice(-most);
  };
  const onError = (event: ErrorEvent) => keep(event.error ?? event.message);
  const onRejection = (event: PromiseRejectionEvent) => keep(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
