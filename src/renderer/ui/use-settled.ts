/** A text for screen readers, which are told only what stays for a moment: not every step of typing. */
import { useEffect, useState } from 'react';

const settlingTime = 600;

export function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settlingTime);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
