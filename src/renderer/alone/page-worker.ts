/**
 * Keeps the page in the browser for times without a network, and changes it for a later build only when the user agrees
 * and nothing is unsaved in any window. Each build has a service worker of its own name, so that the browser never
 * changes it by itself.
 */
import { type PageBuild, pageBuild } from '../desktop/edition.ts';
import { latestBuild } from '../desktop/latest-build.ts';
import { holdWhileUnsaved, onceNothingUnsaved, type Unfinished, whenReloadable } from './unsaved.ts';

export interface PageState {
  /** Whether it opens without a network. */
  readonly offline: 'preparing' | 'ready' | 'failed' | 'unavailable';
  /** Of a later build. */
  readonly update: 'none' | 'offered' | 'loading' | 'waiting' | 'failed' | 'later';
}

/** In milliseconds: between two looks for a later build. */
const pause = 6 * 60 * 60 * 1000;

let state: PageState = { offline: 'preparing', update: 'none' };
let offered: PageBuild | null = null;
const listeners = new Set<() => void>();

export function subscribePage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getPageState(): PageState {
  return state;
}

export function startPageWorker(unfinished: readonly Unfinished[]): void {
  const build = pageBuild();
  if (!build) return;
  if ('serviceWorker' in navigator) follow(build, unfinished);
  else set({ offline: 'unavailable' });
}

function follow(build: PageBuild, unfinished: readonly Unfinished[]): void {
  holdWhileUnsaved(unfinished);
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const { controller } = navigator.serviceWorker;
    // The page's own has the very files that are shown.
    if (controller && !isOf(controller, build)) void whenReloadable().then(() => location.reload());
  });
  void keepOffline(build);
  const look = () => void lookForLater(build);
  look();
  setInterval(look, pause);
  addEventListener('online', look);
}

function isOf({ scriptURL }: ServiceWorker, { worker }: PageBuild): boolean {
  return scriptURL.endsWith(`/${worker}`);
}

async function keepOffline(build: PageBuild): Promise<void> {
  const { controller } = navigator.serviceWorker;
  try {
    // Another window has changed to a later build just now, and this one is about to follow; but a page of the latest
    // build came past a worker of an earlier one that has lost its files.
    const isForeign = controller !== null && !isOf(controller, build);
    if (isForeign && (await latestBuild())?.worker !== build.worker) return;
    await settled(await navigator.serviceWorker.register(`./${build.worker}`));
    set({ offline: 'ready' });
  } catch {
    set({ offline: controller ? 'ready' : 'failed' });
  }
}

async function lookForLater({ worker }: PageBuild): Promise<void> {
  const latest = await latestBuild();
  if (!latest || latest.worker === worker || state.update !== 'none') return;
  offered = latest;
  set({ update: 'offered' });
}

/** Not now: it is offered again at the next start. */
export function putOffUpdate(): void {
  set({ update: 'later' });
}

export async function agreeToUpdate(): Promise<void> {
  if (!offered) return;
  set({ update: 'loading' });
  try {
    const next = await settled(await navigator.serviceWorker.register(`./${offered.worker}`));
    set({ update: 'waiting' });
    await onceNothingUnsaved(() => next.postMessage('take-over'));
  } catch {
    set({ update: 'failed' });
  }
}

/** The worker of a registration once it has all its files; rejects when it did not get them. */
function settled({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve, reject) => {
    if (!worker) return reject(new Error('There is no worker'));
    const look = () => {
      if (worker.state === 'redundant') reject(new Error('The files could not be had'));
      else if (worker.state !== 'parsed' && worker.state !== 'installing') resolve(worker);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function set(change: Partial<PageState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}
