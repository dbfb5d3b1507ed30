/** How far the inputs have come and what came of them, in memory that outlives the thread that tries them. */

const fields = ['tried', 'accepted', 'refused', 'slowest', 'peakHeap'] as const;
type Field = (typeof fields)[number];
export type Counts = Readonly<Record<Field, number>>;

export class Tally {
  /** How many targets there are. */
  readonly length: number;
  readonly buffer: SharedArrayBuffer;
  readonly #values: Float64Array;

  constructor(targets: number, buffer = new SharedArrayBuffer((targets * fields.length + 1) * 8)) {
    this.length = targets;
    this.buffer = buffer;
    this.#values = new Float64Array(buffer);
  }

  /** The place in the list of the target that is being tried; behind the last one when all were. */
  get current(): number {
    return this.#values[0] ?? 0;
  }

  set current(target: number) {
    this.#values[0] = target;
  }

  get(target: number, field: Field): number {
    return this.#values[this.#at(target, field)] ?? 0;
  }

  set(target: number, field: Field, value: number): void {
    this.#values[this.#at(target, field)] = value;
  }

  raise(target: number, field: Field, value: number): void {
    this.set(target, field, Math.max(value, this.get(target, field)));
  }

  countsOf(target: number): Counts {
    const [tried, accepted, refused, slowest, peakHeap] = fields.map((field) => this.get(target, field));
    return {
      tried: tried ?? 0,
      accepted: accepted ?? 0,
      refused: refused ?? 0,
      slowest: slowest ?? 0,
      peakHeap: peakHeap ?? 0,
    };
  }

  #at(target: number, field: Field): number {
    return 1 + target * fields.length + fields.indexOf(field);
  }
}
