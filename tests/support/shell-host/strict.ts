/** Makes stand-ins for Electron's objects that refuse what they do not have, so that no test passes on a silent gap. */
import { EventEmitter } from 'node:events';

/** The same object, except that asking for a member that it does not have throws. */
export function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key !== 'symbol' && !(key in target) && key !== 'then') {
        throw new Error(`The test host has no ${name}.${key}`);
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' && !isClass(value) ? value.bind(target) : value;
    },
  });
}

function isClass(value: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

type Listener = (...args: never[]) => unknown;

/** An emitter that only takes listeners for events that the host does emit. */
export class StrictEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;
  readonly #emitter = new EventEmitter();

  constructor(name: string, events: readonly string[]) {
    this.#name = name;
    this.#events = new Set(events);
  }

  on(event: string, listener: Listener): this {
    this.#check(event);
    this.#emitter.on(event, listener as (...args: unknown[]) => void);
    return this;
  }

  once(event: string, listener: Listener): this {
    this.#check(event);
    this.#emitter.once(event, listener as (...args: unknown[]) => void);
    return this;
  }

  emit(event: string, ...args: readonly unknown[]): void {
    this.#check(event);
    this.#emitter.emit(event, ...args);
  }

  /** Emits an event that a listener can prevent, and tells whether one did. */
  emitPreventable(event: string, details: object, ...args: readonly unknown[]): boolean {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit(event, { ...details, preventDefault }, ...args);
    return isPrevented;
  }

  #check(event: string): void {
    if (!this.#events.has(event)) throw new Error(`The test host's ${this.#name} has no event ${event}`);
  }
}
