/** The same value as long as it says the same, so that nothing is asked, made or drawn anew for it. */
import { useRef } from 'react';

/** `value` is plain data. */
export function useSame<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  const kept = useRef({ key, value });
  if (kept.current.key !== key) kept.current = { key, value };
  return kept.current.value;
}
