/** A page that is loaded apart from the start: drawn at once where it is there already, else as soon as it is. */
import { type ComponentType, lazy, Suspense, useState } from 'react';

export interface PageApart<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly Page: ComponentType<Props>;
}

export function pageApart<Props extends object>(load: () => Promise<ComponentType<Props>>): PageApart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async () => {
    loaded ??= await load();
    return loaded;
  };
  const Later: ComponentType<Props> = lazy(async () => ({ default: await loadOnce() }));
  function Page(props: Props) {
    // Once drawn it stays what it is: to change over would lose what the page knows.
    const [Shown] = useState(() => loaded ?? Later);
    return (
      <Suspense>
        <Shown {...props} />
      </Suspense>
    );
  }
  return { load: loadOnce, Page };
}
