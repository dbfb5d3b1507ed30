/** How much room the interface has, in its own measure: what scales the interface takes room away. */
import { useEffect, useState } from 'react';

/** `wide`: text, contents and notes side by side; `medium`: notes in a drawer; `narrow`: contents too. */
export type LayoutWidth = 'wide' | 'medium' | 'narrow';

export function useLayoutWidth(scale: number): LayoutWidth {
  const [width, setWidth] = useState(() => window.innerWidth);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const room = width / (scale / 100);
  return room >= 1100 ? 'wide' : room >= 800 ? 'medium' : 'narrow';
}
