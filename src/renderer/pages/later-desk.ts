/** A part that answers questions, loaded when there is time or with the first question; loading that failed is tried again. */

export interface LaterDesk<Desk> {
  readonly load: () => Promise<Desk>;
  /** In the order of the asking; `refused` is the answer where it can't be loaded. */
  readonly ask: <Answer>(question: (desk: Desk) => Promise<Answer>, refused: Answer) => Promise<Answer>;
  /** Listens as soon as it is loaded, however late that is; the returned function ends that. */
  readonly listen: (subscribe: (desk: Desk) => () => void) => () => void;
}

export function laterDesk<Desk>(load: () => Promise<Desk>): LaterDesk<Desk> {
  let loading: Promise<Desk> | null = null;
  let loaded: Desk | null = null;
  const listening = new Set<(desk: Desk) => void>();

  const loadOnce = () => {
    if (loading) return loading;
    loading = load();
    // Before any question is handed on: one that comes then must not overtake those that waited.
    loading.then(
      (desk) => {
        loaded = desk;
        for (const begin of listening) begin(desk);
        listening.clear();
      },
      () => {
        loading = null;
      },
    );
    return loading;
  };
  return {
    load: loadOnce,
    // At once when it is there: even a promise that is fulfilled lets what is drawn go first.
    ask: (question, refused) => (loaded ? question(loaded) : loadOnce().then(question, () => refused)),
    listen: (subscribe) => {
      if (loaded) return subscribe(loaded);
      let stop: (() => void) | null = null;
      const begin = (desk: Desk) => {
        stop = subscribe(desk);
      };
      listening.add(begin);
      // Questions say so when it can't be.
      loadOnce().catch(() => undefined);
      return () => {
        listening.delete(begin);
        stop?.();
      };
    },
  };
}
