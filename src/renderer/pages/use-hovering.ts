/** The pointer over noted words or over a card shows which words and which cards belong together. */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Note } from '../../domain/notes/note.ts';
import { type NotePlaces, notesAt } from '../reader/note-places.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { placeAtPoint } from '../reader/text-dom.ts';

/** Outside React: to draw the page for every word that the pointer goes over would hold it up. */
export function useHovering(
  reader: RefObject<ReaderHandle | null>,
  notes: readonly Note[],
  places: NotePlaces,
): (event: PointerEvent) => void {
  const frame = useRef(0);
  const shown = useRef('');
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const hover = (target: Element, x: number, y: number) => {
    const scroller = reader.current?.scroller;
    if (!scroller) return;
    const card = target.closest<HTMLElement>('[data-note]')?.dataset['note'];
    const place = target.closest('[data-words]') ? placeAtPoint(x, y) : null;
    const under = place ? notesAt(places, place) : notes.filter(({ id }) => id === card);
    const key = under.map(({ id }) => id).join(' ');
    if (key === shown.current) return;
    shown.current = key;
    scroller.toggleAttribute('data-on-note', place !== null && under.length > 0);
    const ids = new Set(under.map(({ id }) => id));
    for (const each of scroller.querySelectorAll<HTMLElement>('[data-note]')) {
      each.toggleAttribute('data-hovered', ids.has(each.dataset['note'] ?? ''));
    }
    reader.current?.outline(under.map(({ anchor }) => anchor));
  };

  return ({ target, clientX, clientY, pointerType }) => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => hover(target, clientX, clientY));
  };
}
