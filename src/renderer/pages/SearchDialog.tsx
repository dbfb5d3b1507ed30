/** Opens the search over everything, and keeps what is typed and where the focus was until that is loaded. */
import { Suspense, useRef, useState } from 'react';
import { SearchAwaited } from '../search/SearchAwaited.tsx';
import { searchEverything } from './later-search.ts';
import type { SearchEverythingProps } from './SearchEverything.tsx';

export function SearchDialog({ onClose, ...props }: Omit<SearchEverythingProps, 'begun'>) {
  const [Search] = useState(() => searchEverything());
  const typed = useRef('');
  const [focus] = useState(() => document.activeElement);
  const close = () => {
    onClose();
    // The field that waited had the focus, and is gone.
    setTimeout(() => {
      if (document.activeElement === document.body && focus instanceof HTMLElement) {
        focus.focus({ preventScroll: true });
      }
    });
  };
  return (
    <Suspense
      fallback={
        <SearchAwaited
          onType={(words) => {
            typed.current = words;
          }}
          onClose={close}
        />
      }
    >
      {/* It may have been begun before it was there to be typed into. */}
      <Search key={typed.current} {...props} begun={typed.current} onClose={close} />
    </Suspense>
  );
}
