/** A part that answers questions, loaded when there is time or with the first question; loading that failed is tried again. */

export interface LaterDesk<Desk> {
  readonly load: () => Promise<Desk>;
  /** In the order of the asking; `refused` is the answer where it can't be loaded. */
  readonly ask: <Answer>(question: (desk: Desk) => Promise<Answer>, refused: Answer) => Promise<Answer>;
  /** Listens once it is loaded; the returned function ends that. */
  readonly listen: (subscribe: (desk: Desk) => () => void) => () => void;
}

export function laterDesk<Desk>(load: () => Promise<Desk>): LaterDesk<Desk> {
  let loading: Promise<Desk> | null = null;
  let loaded: Desk | null = null;

  const loadOnce = () => {
    loading ??= load().then(
      (desk) => {
        loaded = desk;
        return desk;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  return {
    load: loadOnce,
    // At once when it is there: even a promise that is fulfilled lets what is drawn go first.
    ask: (question, refused) => (loaded ? question(loaded) : loadOnce().then(question, () => refused)),
    listen: (subscribe) => {
      let stop: (() => void) | null = null;
      let isOver = false;
      loadOnce().then(
        (desk) => {
          if (!isOver) stop = subscribe(desk);
        },
        // Questions say so.
        () => undefined,
      );
      return () => {
        isOver = true;
        stop?.();
      };
    },
  };
}
