/** Opens the search over everything, and keeps what is typed and where the focus was until that is loaded. */
import { useEffect, useRef, useState } from 'react';
import { SearchAwaited } from '../search/SearchAwaited.tsx';
import { loadedSearch, loadSearch } from './later-search.ts';
import type { SearchEverythingProps } from './SearchEverything.tsx';

/** A state rather than `lazy`: what is typed in the meantime must be in the first thing that the loaded part draws. */
export function SearchDialog({ onClose, ...props }: Omit<SearchEverythingProps, 'begun'>) {
  const [Search, setSearch] = useState(() => loadedSearch());
  const [fault, setFault] = useState<{ readonly error: unknown } | null>(null);
  const typed = useRef('');
  const [isComposing, setComposing] = useState(false);
  const [focus] = useState(() => document.activeElement);
  useEffect(() => {
    if (Search !== null) return;
    loadSearch().then(
      () => setSearch(() => loadedSearch()),
      (error: unknown) => setFault({ error }),
    );
  }, [Search]);
  const close = () => {
    onClose();
    // The field that waited had the focus, and is gone.
    setTimeout(() => {
      if (document.activeElement === document.body && focus instanceof HTMLElement) {
        focus.focus({ preventScroll: true });
      }
    });
  };
  if (fault !== null) throw fault.error;
  if (Search !== null && !isComposing) return <Search {...props} begun={typed.current} onClose={close} />;
  return (
    <SearchAwaited
      onType={(words) => {
        typed.current = words;
      }}
      onCompose={setComposing}
      onClose={close}
    />
  );
}
