/** What is tried: a parser, the inputs that it is given, and what must hold of whatever it makes of them. */
import type { Random } from '../bench/random.ts';

export type Outcome = 'accepted' | 'refused';

export interface Parser<Input> {
  readonly name: string;
  /** Gives the same input for the same numbers. */
  readonly generate: (random: Random) => Input;
  /** Throws when the parser does, or when it does not keep what it promises; leaves the input as it was. */
  readonly run: (input: Input) => Outcome | Promise<Outcome>;
}

export interface Target {
  readonly name: string;
  readonly draw: (random: Random) => Trial;
}

export interface Trial {
  readonly input: unknown;
  readonly run: () => Outcome | Promise<Outcome>;
}

export function target<Input>({ name, generate, run }: Parser<Input>): Target {
  return {
    name,
    draw: (random) => {
      const input = generate(random);
      return { input, run: () => run(input) };
    },
  };
}

/** Fails the input with what was found instead of what was promised. */
export function promise(holds: boolean, words: string): void {
  if (!holds) throw new Error(words);
}
