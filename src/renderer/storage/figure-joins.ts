/** The verbs of joining figures: each is shown at once, stored and recorded, and can be undone. */
import { type FigureJoin, joinedWords } from '../../domain/figures/figure-join.ts';
import { releaseStored } from './changes.ts';
import { perform, type Step } from './history.ts';
import { type Stop, watchJoins } from './watch.ts';

/** Says which indicator the words of a subject mean; null says that they mean none. */
export function joinFigures(before: FigureJoin | null, subject: string, indicator: string | null): Step {
  const after = { id: joinedWords(subject), indicator, changed: new Date().toISOString() };
  return step(before, after);
}

/** Leaves it to the rules again. */
export function forgetJoin(before: FigureJoin): Step {
  return step(before, null);
}

/** Lets go of decisions once they are stored, on whatever page: else an old one would lie over what other windows decide. */
export function releaseStoredJoins(): Stop {
  return watchJoins((joins) => releaseStored('joins', joins));
}

function step(before: FigureJoin | null, after: FigureJoin | null): Step {
  const changes: Step = [{ table: 'joins', before, after }];
  void perform(changes);
  return changes;
}
