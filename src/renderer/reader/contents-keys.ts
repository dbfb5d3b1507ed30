/** Arrow keys in the contents: from entry to entry, open and closed, and back into the filter. */
import type { KeyboardEvent } from 'react';

/** Moves the focus within the contents; other keys are left alone. */
export function moveInContents(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget: nav } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
  const entries = [...nav.querySelectorAll<HTMLElement>('li a')];
  const filter = nav.querySelector<HTMLElement>('input[type="search"]');
  if (target === filter) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    entries[0]?.focus();
    return;
  }
  const row = target.closest('li')?.firstElementChild;
  const at = entries.findIndex((entry) => row?.contains(entry));
  if (at < 0) return;
  const fold = row?.querySelector<HTMLElement>('button[aria-expanded]');
  const isOpen = fold?.getAttribute('aria-expanded') === 'true';
  switch (event.key) {
    case 'ArrowDown':
      entries[at + 1]?.focus();
      break;
    case 'ArrowUp':
      (at === 0 ? filter : entries[at - 1])?.focus();
      break;
    case 'Home':
      entries[0]?.focus();
      break;
    case 'End':
      entries.at(-1)?.focus();
      break;
    case 'ArrowRight':
      if (fold && !isOpen) fold.click();
      else entries[at + 1]?.focus();
      break;
    case 'ArrowLeft':
      if (fold && isOpen) fold.click();
      else target.closest('li')?.parentElement?.closest('li')?.querySelector('a')?.focus();
      break;
    default:
      return;
  }
  event.preventDefault();
}
